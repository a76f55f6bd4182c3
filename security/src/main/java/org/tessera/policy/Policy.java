package org.tessera.policy;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.policy.Decision.Refused;

/**
 * The access policy: every feature asks it and nothing else. Its table of cases is {@code PolicyTest}, what must never hold
 * is in {@code PolicyPropertiesTest}; decision record 0020 says why.
 */
public final class Policy {

    /** An anonymous fact hides among at least so many countries. */
    public static final int COUNTRIES_TO_HIDE_AMONG = 3;

    private static final Decision ALLOWED = new Decision.Allowed();
    private static final Decision ANONYMISED = new Decision.AllowedAnonymised();

    private Policy() {}

    /** Whether the viewer may know that the contribution exists and read its particulars. */
    public static Decision mayKnow(Viewer viewer, Sharing contribution) {
        if (owns(viewer, contribution) || viewer.is(Role.COORDINATOR)) {
            return ALLOWED;
        }
        return mayRead(viewer, contribution);
    }

    /**
     * Whether the viewer may read, find, be shown or count a passage or contribution. Anonymised: it is no hit, no count
     * and no quotation, only a fact in a text that {@link #mayTellAnonymously} allows.
     */
    public static Decision mayRead(Viewer viewer, Sharing evidence) {
        if (evidence.withdrawn()) {
            return new Refused("withdrawn");
        }
        if (evidence.aboveCeiling()) {
            return new Refused("marked above the installation's ceiling");
        }
        if (owns(viewer, evidence) || viewer.is(Role.COORDINATOR)) {
            return ALLOWED;
        }
        Set<Audience> member = Audience.of(viewer);
        if (!Collections.disjoint(member, evidence.releasedTo())) {
            return ALLOWED;
        }
        if (!Collections.disjoint(member, evidence.anonymisedTo()) && !evidence.is(HandlingCode.H3)) {
            return ANONYMISED;
        }
        return new Refused("neither owned by the viewer's country or unit nor released to an audience of the viewer");
    }

    /** A unit owns what it handed in, the contact point all of its country. */
    private static boolean owns(Viewer viewer, Sharing evidence) {
        return viewer.belongsTo(evidence.owner())
                && (viewer.authority() == null || viewer.authority().equals(evidence.authority()));
    }

    /**
     * Whether the passage's words may leave the platform in a file of the viewer's: the owner's people take their own along,
     * others what they read unless a handling code keeps it from being passed on.
     */
    public static Decision mayTakeAlong(Viewer viewer, Sharing evidence) {
        Decision read = mayRead(viewer, evidence);
        if (!read.allowed() || owns(viewer, evidence)) {
            return read;
        }
        return evidence.is(HandlingCode.H2) || evidence.is(HandlingCode.H3)
                ? new Refused("H2 or H3: not to be passed on without the owner")
                : ALLOWED;
    }

    /** Whether the viewer may hand in contributions (for the own country, and unit where there is one). */
    public static Decision mayHandIn(Viewer viewer) {
        return viewer.belongsTo(viewer.country()) ? ALLOWED : new Refused("only a country's analysts and lead hand in");
    }

    /** Whether the viewer decides as the owner: release, withdraw, replace, evaluate as the owner. */
    public static Decision mayDecideAsOwner(Viewer viewer, Sharing contribution) {
        return owns(viewer, contribution) ? ALLOWED : new Refused("only the owner's people decide");
    }

    /** Whether the viewer may sign beside a release beyond the network that somebody proposed; no deputy what his lead did. */
    public static Decision mayCosign(Viewer viewer, Sharing contribution, String proposedBy) {
        if (!owns(viewer, contribution) || !viewer.is(Role.LEAD)) {
            return new Refused("only the owner's lead signs beside");
        }
        return viewer.actsAs(proposedBy) ? new Refused("a second person signs beside") : ALLOWED;
    }

    /** Whether the viewer may ask an owner to release, or for clarification. */
    public static Decision mayAskOwner(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) ? ALLOWED : new Refused("only coordinators ask owners");
    }

    /** Whether the viewer may decide what somebody asked of the owner; never who asked. */
    public static Decision mayAnswerAsOwner(Viewer viewer, Sharing contribution, String askedBy) {
        return viewer.actsAs(askedBy)
                ? new Refused("who asked does not decide")
                : mayDecideAsOwner(viewer, contribution);
    }

    /** Whether the viewer may set an evaluation beside the owner's. */
    public static Decision mayEvaluateBeside(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) ? ALLOWED : new Refused("only coordinators evaluate beside the owner");
    }

    /** Whether the viewer may translate a passage: the owner's people and coordinators who can read it. */
    public static Decision mayTranslate(Viewer viewer, Sharing passage) {
        if (!mayRead(viewer, passage).allowed()) {
            return mayRead(viewer, passage);
        }
        return owns(viewer, passage) || viewer.is(Role.COORDINATOR)
                ? ALLOWED
                : new Refused("only the owner's people and coordinators translate");
    }

    /** Whether the viewer searches evidence at all. */
    public static Decision maySearch(Viewer viewer) {
        return Audience.of(viewer).isEmpty() ? new Refused("the role sees no contribution text") : ALLOWED;
    }

    /** Whether the viewer renews a country's blinding key and follows how its words are blinded anew. */
    public static Decision mayRenewKeys(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) ? ALLOWED : new Refused("only administrators renew keys");
    }

    /** Whether the viewer knows which contributions were refused, not what they say, and destroys what came of them. */
    public static Decision mayDestroyRefused(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) ? ALLOWED : new Refused("only administrators destroy what was refused");
    }

    /** Whether the viewer looks after the glossary: reads what others propose, and proposes. */
    public static Decision mayEditGlossary(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) ? ALLOWED : new Refused("only coordinators look after the glossary");
    }

    /** Whether the viewer lets a change of the glossary count; never who proposed it. */
    public static Decision mayAcceptGlossary(Viewer viewer, String proposedBy) {
        return viewer.account().equals(proposedBy)
                ? new Refused("a second coordinator reads it")
                : mayEditGlossary(viewer);
    }

    /** Whether the viewer opens assessments, merges, writes, chooses audiences and freezes editions. */
    public static Decision mayCoordinate(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) ? ALLOWED : new Refused("only coordinators change the draft");
    }

    /**
     * Whether the viewer may open, join, compare or be told of a section, where its team lets him in: coordinators; else a member of the
     * chosen audience to whom every cited passage belongs or is released.
     */
    public static Decision mayReadSection(Viewer viewer, SectionSharing section) {
        Decision entered = TeamPolicy.mayEnter(viewer, section);
        if (!entered.allowed()) {
            return entered;
        }
        if (viewer.is(Role.COORDINATOR)) {
            return ALLOWED;
        }
        if (Collections.disjoint(Audience.of(viewer), section.audience())) {
            return new Refused("outside the section's chosen audience");
        }
        for (Sharing cited : section.cited()) {
            boolean own = owns(viewer, cited);
            boolean released = !Collections.disjoint(Audience.of(viewer), cited.releasedTo());
            if (cited.aboveCeiling() || (!own && (cited.withdrawn() || !released))) {
                return new Refused("the section leans on evidence that is not released to the viewer");
            }
        }
        return ALLOWED;
    }

    /** Whether the viewer may comment on a section: whoever may read it and has a voice in the review. */
    public static Decision mayComment(Viewer viewer, SectionSharing section) {
        return mayReadSection(viewer, section);
    }

    /**
     * Whether the viewer may suggest changes in a section that he reads: reviewers, coordinators, and in their own part its
     * country's people.
     */
    public static Decision maySuggest(Viewer viewer, @Nullable Country part) {
        return viewer.is(Role.REVIEWER) || viewer.is(Role.COORDINATOR) || viewer.belongsTo(part)
                ? ALLOWED
                : new Refused(
                        "only reviewers and coordinators, and analysts in their own country's part, suggest changes");
    }

    /** Whether the viewer signs sections off: the lead at the contact point for the country, a reviewer for himself. */
    public static Decision maySignOff(Viewer viewer) {
        boolean lead = viewer.is(Role.LEAD) && viewer.isContactPointOf(viewer.country());
        return lead || viewer.is(Role.REVIEWER) ? ALLOWED : new Refused("only leads and reviewers sign off");
    }

    /** Whether the viewer may know who signed: coordinators, the country whose word it is, the reviewer himself. */
    public static Decision mayKnowSignOff(Viewer viewer, @Nullable Country country, String account) {
        boolean own = country == null
                ? viewer.is(Role.REVIEWER) && viewer.account().equals(account)
                : viewer.isContactPointOf(country);
        return own || viewer.is(Role.COORDINATOR) ? ALLOWED : new Refused("another's sign-off");
    }

    /**
     * Whether a text that leans on the evidence may be given to every member of the audience: the coordinators, the owner
     * itself, and whom the owner named. What a named audience includes follows by implication, unless a handling code
     * takes that away; see decision record 0020.
     */
    public static Decision mayGiveTo(Sharing evidence, Audience audience, Purpose purpose) {
        if (evidence.withdrawn()) {
            return new Refused("withdrawn");
        }
        if (evidence.aboveCeiling()) {
            return new Refused("marked above the installation's ceiling");
        }
        if (purpose == Purpose.PROCEEDINGS && evidence.is(HandlingCode.H1)) {
            return new Refused("H1: not in proceedings");
        }
        if (audience == Audience.COORDINATORS || audience == Audience.of(evidence.owner())) {
            return ALLOWED;
        }
        if (reaches(evidence.releasedTo(), evidence, audience, purpose)) {
            return ALLOWED;
        }
        return !evidence.is(HandlingCode.H3) && reaches(evidence.anonymisedTo(), evidence, audience, purpose)
                ? ANONYMISED
                : new Refused("not released to the audience");
    }

    private static boolean reaches(Set<Audience> released, Sharing evidence, Audience audience, Purpose purpose) {
        if (released.contains(audience)) {
            return true;
        }
        boolean narrowed = evidence.is(HandlingCode.H2)
                || evidence.is(HandlingCode.H3)
                || (evidence.is(HandlingCode.H0) && (purpose == Purpose.TRAINING || purpose == Purpose.PUBLICATION));
        return !narrowed && released.stream().anyMatch(audience::within);
    }

    /** {@link #mayGiveTo}, for the audience's own purpose. */
    public static Decision mayGiveTo(Sharing evidence, Audience audience) {
        return mayGiveTo(evidence, audience, Purpose.of(audience));
    }

    /** {@link #mayGiveTo} openly, for the audience's own purpose. */
    public static boolean belongsOrIsReleased(Sharing evidence, Audience audience) {
        return mayGiveTo(evidence, audience).allowed();
    }

    /** Whether an anonymised fact may be told in a text that leans on evidence of these countries. */
    public static Decision mayTellAnonymously(Set<Country> contributing) {
        return contributing.size() >= COUNTRIES_TO_HIDE_AMONG
                ? ALLOWED
                : new Refused("fewer than " + COUNTRIES_TO_HIDE_AMONG + " countries to hide among");
    }

    /** Whether the viewer reads and verifies the ledger. */
    public static Decision mayReadLedger(Viewer viewer) {
        return viewer.is(Role.AUDITOR) ? ALLOWED : new Refused("only an auditor reads the ledger");
    }

    /** The audiences as which the viewer's search filter matches released evidence. */
    public static Set<Audience> audiences(Viewer viewer) {
        return Audience.of(viewer);
    }
}
