package org.tessera.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision.Refused;

/** The access policy: every feature asks it and nothing else. Its table of cases is {@code PolicyTest}. */
public final class Policy {

    private static final Decision ALLOWED = new Decision.Allowed();

    private Policy() {}

    /** Whether the viewer may know that the contribution exists and read its particulars. */
    public static Decision mayKnow(Viewer viewer, Sharing contribution) {
        if (viewer.belongsTo(contribution.owner()) || viewer.is(Role.COORDINATOR)) {
            return ALLOWED;
        }
        return mayRead(viewer, contribution);
    }

    /** Whether the viewer may read, find, be shown or count a passage or contribution. */
    public static Decision mayRead(Viewer viewer, Sharing evidence) {
        if (evidence.withdrawn()) {
            return new Refused("withdrawn");
        }
        if (viewer.belongsTo(evidence.owner()) || viewer.is(Role.COORDINATOR)) {
            return ALLOWED;
        }
        if (!Collections.disjoint(Audience.of(viewer), evidence.releasedTo())) {
            return ALLOWED;
        }
        return new Refused("neither owned by the viewer's country nor released to an audience of the viewer");
    }

    /** Whether the viewer may hand in contributions (for the own country). */
    public static Decision mayHandIn(Viewer viewer) {
        return viewer.belongsTo(viewer.country()) ? ALLOWED : new Refused("only a country's analysts and lead hand in");
    }

    /** Whether the viewer decides as the owner: release, withdraw, replace, evaluate as the owner. */
    public static Decision mayDecideAsOwner(Viewer viewer, Sharing contribution) {
        return viewer.belongsTo(contribution.owner()) ? ALLOWED : new Refused("only the owner's people decide");
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
        return viewer.belongsTo(passage.owner()) || viewer.is(Role.COORDINATOR)
                ? ALLOWED
                : new Refused("only the owner's people and coordinators translate");
    }

    /** Whether the viewer searches evidence at all. */
    public static Decision maySearch(Viewer viewer) {
        return Audience.of(viewer).isEmpty() ? new Refused("the role sees no contribution text") : ALLOWED;
    }

    /** Whether the viewer opens assessments, merges, writes, chooses audiences and freezes editions. */
    public static Decision mayCoordinate(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) ? ALLOWED : new Refused("only coordinators change the draft");
    }

    /**
     * Whether the viewer may open, join, compare or be told of a section: coordinators always; else a member of the
     * chosen audience to whom every cited passage belongs or is released.
     */
    public static Decision mayReadSection(Viewer viewer, SectionSharing section) {
        if (viewer.is(Role.COORDINATOR)) {
            return ALLOWED;
        }
        if (Collections.disjoint(Audience.of(viewer), section.audience())) {
            return new Refused("outside the section's chosen audience");
        }
        for (Sharing cited : section.cited()) {
            boolean own = viewer.belongsTo(cited.owner());
            boolean released = !Collections.disjoint(Audience.of(viewer), cited.releasedTo());
            if (!own && !released) {
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
     * Whether every member of the audience may read the evidence: it is released to it (a country's people are members of
     * the network, everybody of the public), it is the country's own, or the audience are the coordinators.
     */
    public static boolean belongsOrIsReleased(Sharing evidence, Audience audience) {
        if (evidence.withdrawn()) {
            return false;
        }
        Set<Audience> released = evidence.releasedTo();
        boolean country = Arrays.stream(Country.values()).anyMatch(one -> Audience.of(one) == audience);
        return audience == Audience.COORDINATORS
                || audience == Audience.of(evidence.owner())
                || released.contains(audience)
                || released.contains(Audience.PUBLIC)
                || (country && released.contains(Audience.NETWORK));
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
