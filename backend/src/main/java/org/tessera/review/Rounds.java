package org.tessera.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.accounts.Holders;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.SectionRights;
import org.tessera.assessment.Sections;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.jdbc.StoredRounds;
import org.tessera.text.Texts;

/** Review rounds: coordinators open and close them; who is invited and may read a section of it knows of a round. */
@Component
public class Rounds {

    /** The longest note to those invited, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    /** Whom a round can invite. */
    public static final Set<Audience> INVITABLE = Set.copyOf(EnumSet.of(
            Audience.AM, Audience.AZ, Audience.BY, Audience.GE, Audience.MD, Audience.UA, Audience.REVIEWERS));

    /**
     * What is asked.
     *
     * @param reviewers accounts; none: every reviewer, if REVIEWERS are invited
     */
    public record Wish(
            Round.Asks asks,
            List<UUID> sections,
            Set<Audience> invited,
            List<String> reviewers,
            String note,
            LocalDate deadline) {}

    private final Assessments assessments;
    private final Sections sections;
    private final SectionRights rights;
    private final StoredRounds stored;
    private final Holders holders;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    Rounds(
            Assessments assessments,
            Sections sections,
            SectionRights rights,
            StoredRounds stored,
            Holders holders,
            Ledger ledger) {
        this.assessments = assessments;
        this.sections = sections;
        this.rights = rights;
        this.stored = stored;
        this.holders = holders;
        this.ledger = ledger;
    }

    /**
     * @throws NotFound the assessment is out of the viewer's sight
     * @throws Forbidden not a coordinator
     * @throws Invalid no sections of this assessment, nobody invited, a day gone by, somebody who may read none of it, or a
     *     named reviewer who is none
     */
    @Transactional
    public Round open(Viewer viewer, UUID assessment, Wish wish) {
        Assessment whole = assessments.visible(viewer, assessment).orElseThrow(NotFound::new);
        mustCoordinate(viewer);
        List<UUID> known = sectionsOf(whole);
        if (wish.sections().isEmpty() || !known.containsAll(wish.sections())) {
            throw new Invalid("sections", Texts.get("review.round-sections"));
        }
        check(wish);
        Round round = new Round(
                UUID.randomUUID(),
                assessment,
                stored.nextNumber(assessment),
                wish.asks(),
                wish.sections().stream().distinct().toList(),
                wish.invited(),
                reviewers(wish),
                wish.note().strip(),
                wish.deadline(),
                viewer.account(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        stored.insert(round, whole.dataKey());
        ledger.append(viewer, Act.REVIEW_ROUND_OPENED, "round/" + round.id());
        return round;
    }

    private void check(Wish wish) {
        if (wish.invited().isEmpty() || !INVITABLE.containsAll(wish.invited())) {
            throw new Invalid("invited", Texts.get("review.round-invited"));
        }
        if (wish.deadline().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new Invalid("deadline", Texts.get("review.round-deadline"));
        }
        if (wish.note().length() > LONGEST_NOTE) {
            throw new Invalid("note", Texts.get("review.text-too-long", LONGEST_NOTE));
        }
        List<Sections.Row> rows = rows(wish.sections());
        for (Audience one : wish.invited().stream().sorted().toList()) {
            if (rights.readable(somebodyOf(one), rows).isEmpty()) {
                throw new Invalid(
                        "invited", Texts.get("review.round-reads-nothing", Texts.get("names.audience." + one)));
            }
        }
    }

    /** The named accounts; what is no reviewer's account is words and not kept. One answer, whatever else it may be. */
    private List<String> reviewers(Wish wish) {
        List<String> named =
                wish.reviewers().stream().map(String::strip).distinct().toList();
        if (named.isEmpty()) {
            return named;
        }
        if (!wish.invited().contains(Audience.REVIEWERS)) {
            throw new Invalid("reviewers", Texts.get("review.round-reviewers-not-invited"));
        }
        Set<String> known = holders.of(Role.REVIEWER);
        named.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(stranger -> {
            throw new Invalid("reviewers", Texts.get("review.round-no-reviewer", stranger));
        });
        return named;
    }

    private static Viewer somebodyOf(Audience audience) {
        return audience == Audience.REVIEWERS
                ? new Viewer("", Set.of(Role.REVIEWER), null)
                : new Viewer("", Set.of(Role.ANALYST), Country.valueOf(audience.name()));
    }

    /**
     * Newest first: all for coordinators, for others those that they are invited to and may read something of.
     *
     * @throws NotFound the assessment is out of the viewer's sight
     */
    @Transactional
    public List<Round> of(Viewer viewer, UUID assessment) {
        Assessment whole = assessments.visible(viewer, assessment).orElseThrow(NotFound::new);
        return stored.of(assessment, whole.dataKey()).stream()
                .flatMap(round -> asSeenBy(viewer, whole, round).stream())
                .toList();
    }

    /** The viewer's open ones in all assessments. */
    @Transactional
    public List<Round> open(Viewer viewer) {
        List<Round> open = new ArrayList<>();
        for (Assessment whole : assessments.list(viewer)) {
            of(viewer, whole.id()).stream()
                    .filter(round -> round.closed() == null)
                    .forEach(open::add);
        }
        return open;
    }

    /** @throws NotFound out of the viewer's sight */
    @Transactional
    public Round one(Viewer viewer, UUID id) {
        UUID assessment = stored.assessmentOf(id).orElseThrow(NotFound::new);
        return of(viewer, assessment).stream()
                .filter(round -> round.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Optional<Round> asSeenBy(Viewer viewer, Assessment whole, Round round) {
        List<UUID> readable = new ArrayList<>(round.sections());
        readable.retainAll(sectionsOf(whole));
        if (Policy.mayCoordinate(viewer).allowed() && !readable.isEmpty()) {
            return Optional.of(round.with(readable));
        }
        return round.party(viewer).isEmpty() || readable.isEmpty()
                ? Optional.empty()
                : Optional.of(round.with(readable));
    }

    /** Says that the viewer's party has no more to say; taken back by saying so again. */
    @Transactional
    public void done(Viewer viewer, UUID id, boolean done) {
        Round round = one(viewer, id);
        String party = round.party(viewer).orElseThrow(() -> new Forbidden(Texts.get("review.round-not-invited")));
        if (round.closed() != null) {
            throw new Conflict(Texts.get("review.round-closed"));
        }
        stored.done(id, party, viewer.account(), done ? clock.instant() : null);
        ledger.append(viewer, Act.REVIEW_ROUND_DONE, "round/" + id);
    }

    /**
     * @throws Forbidden not a coordinator
     * @throws Conflict it is closed, or a comment of it has no answer
     */
    @Transactional
    public Round close(Viewer viewer, UUID id) {
        Round round = one(viewer, id);
        mustCoordinate(viewer);
        stored.holdClosing(id);
        int open = stored.openComments(id);
        if (open > 0) {
            throw new Conflict(Texts.get("review.round-unanswered", open));
        }
        if (!stored.close(id, viewer.account(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw new Conflict(Texts.get("review.round-closed"));
        }
        ledger.append(viewer, Act.REVIEW_ROUND_CLOSED, "round/" + id);
        return one(viewer, round.id());
    }

    /** In which open round the viewer's words on the section belong, the newest if several. */
    @Nullable
    UUID roundOf(Viewer viewer, UUID section) {
        return stored.openOn(section).stream()
                .filter(round -> Policy.mayCoordinate(viewer).allowed()
                        || round.party(viewer).isPresent())
                .map(Round::id)
                .filter(stored::holdOpen)
                .findFirst()
                .orElse(null);
    }

    private List<Sections.Row> rows(List<UUID> ids) {
        return ids.stream().flatMap(id -> sections.find(id).stream()).toList();
    }

    private static List<UUID> sectionsOf(Assessment whole) {
        return whole.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Assessment.Section::id)
                .toList();
    }

    private static void mustCoordinate(Viewer viewer) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("review.coordinators-open-rounds"));
        }
    }
}
