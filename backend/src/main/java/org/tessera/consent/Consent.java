package org.tessera.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.release.PassagesOf;
import org.tessera.release.Release;
import org.tessera.release.ReleaseTerms;
import org.tessera.release.Releases;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * Coordinators ask owners; owners decide, and what they grant is a release like any other: in force at once within the
 * network, beyond it with the lead's signature, and absent when it expires.
 */
@Component
public class Consent {

    private final RequestTable table;
    private final Contributions contributions;
    private final Releases releases;
    private final ObjectProvider<PassagesOf> passagesOf;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    Consent(
            RequestTable table,
            Contributions contributions,
            Releases releases,
            ObjectProvider<PassagesOf> passagesOf,
            Ledger ledger) {
        this.table = table;
        this.contributions = contributions;
        this.releases = releases;
        this.passagesOf = passagesOf;
        this.ledger = ledger;
    }

    /**
     * Asks each owner about the own passages.
     *
     * @return a request for each contribution
     * @throws Forbidden not a coordinator
     * @throws NotFound a passage that is absent or withdrawn
     * @throws org.tessera.problem.Invalid no passage, no reason, or a time that has passed
     */
    @Transactional
    public List<Request> ask(Viewer viewer, Wish wish) {
        if (!Policy.mayAskOwner(viewer).allowed()) {
            throw new Forbidden(Texts.get("consent.only-coordinators"));
        }
        ConsentRules.check(wish, clock.instant());
        List<Request> asked = new ArrayList<>();
        byContribution(wish.passages()).forEach((contribution, passages) -> {
            Contribution about = contributions
                    .known(viewer, contribution)
                    .filter(one ->
                            Policy.mayRead(viewer, contributions.sharing(one)).allowed())
                    .orElseThrow(NotFound::new);
            Request one = new Request(
                    UUID.randomUUID(),
                    contribution,
                    about.owner(),
                    passages,
                    wish.kind(),
                    wish.to(),
                    wish.until(),
                    wish.section(),
                    wish.why().strip(),
                    viewer.account(),
                    now(),
                    null);
            Behalf.of(viewer, () -> {
                table.insert(one, about);
                return one;
            });
            Act act = one.kind() == Request.Kind.RELEASE ? Act.RELEASE_REQUESTED : Act.CLARIFICATION_ASKED;
            ledger.append(viewer, act, about + "/" + one, one.why(), about.dataKey());
            asked.add(one);
        });
        return asked;
    }

    /** Of the own country (a unit: of its own contributions), for coordinators of all; others see none. */
    public List<Request> list(Viewer viewer, boolean open) {
        List<Request> seen = Behalf.of(viewer, () -> table.list(open)).stream()
                .filter(one -> mayKnow(viewer, one))
                .toList();
        ledger.append(viewer, Act.REQUESTS_VIEWED, "requests");
        return seen;
    }

    /** How many wait for a decision of the viewer's; a number only, so that counting it leaves no entry. */
    public int waiting(Viewer viewer) {
        if (!Policy.mayHandIn(viewer).allowed()) {
            return 0;
        }
        Map<UUID, UUID> open = Behalf.of(viewer, () -> table.open(viewer.account()));
        if (open.isEmpty()) {
            return 0;
        }
        Map<UUID, Sharing> sharing = contributions.sharing(
                contributions.findAll(Set.copyOf(open.values())).values());
        return Math.toIntExact(open.values().stream()
                .map(sharing::get)
                .filter(one ->
                        one != null && Policy.mayDecideAsOwner(viewer, one).allowed())
                .count());
    }

    public Optional<Request> visible(Viewer viewer, UUID id) {
        Optional<Request> found = known(viewer, id);
        found.ifPresent(one -> ledger.append(viewer, Act.REQUESTS_VIEWED, one.toString()));
        return found;
    }

    /**
     * The owner's decision; a grant makes the release.
     *
     * @throws NotFound out of sight
     * @throws Forbidden not the owner's people, or the one who asked
     * @throws org.tessera.problem.Invalid no reason where one is needed, or more than was asked for
     * @throws Conflict it is decided, or the contribution is gone
     */
    @Transactional
    public Request decide(Viewer viewer, UUID id, Answer answer) {
        Request asked = known(viewer, id).orElseThrow(NotFound::new);
        Contribution about = contributions.find(asked.contribution()).orElseThrow(NotFound::new);
        if (!Policy.mayAnswerAsOwner(viewer, contributions.sharing(about), asked.askedBy())
                .allowed()) {
            throw new Forbidden(Texts.get("consent.only-owner"));
        }
        if (asked.decision() != null) {
            throw new Conflict(Texts.get("consent.decided"));
        }
        ConsentRules.check(asked, answer);
        UUID release = answer.outcome().grants() ? grant(viewer, asked, answer).id() : null;
        close(viewer, asked, about, answer.outcome(), answer.reason(), release);
        return known(viewer, id).orElseThrow(NotFound::new);
    }

    /**
     * Who asked needs it no longer.
     *
     * @throws NotFound out of sight, or somebody else's
     * @throws Conflict it is decided
     */
    @Transactional
    public void takeBack(Viewer viewer, UUID id) {
        Request asked = known(viewer, id)
                .filter(one -> one.askedBy().equals(viewer.account()))
                .orElseThrow(NotFound::new);
        Contribution about = contributions.find(asked.contribution()).orElseThrow(NotFound::new);
        close(viewer, asked, about, Request.Outcome.TAKEN_BACK, null, null);
    }

    private Release grant(Viewer viewer, Request asked, Answer answer) {
        Set<Audience> to = answer.to() == null ? asked.to() : answer.to();
        Instant until = answer.until() == null ? asked.until() : answer.until();
        boolean anonymous = answer.outcome() != Request.Outcome.GRANTED;
        ReleaseTerms terms = new ReleaseTerms(anonymous, answer.conditions(), answer.wording());
        return releases.grant(viewer, asked.contribution(), to, asked.passages(), until, terms);
    }

    private void close(
            Viewer viewer,
            Request asked,
            Contribution about,
            Request.Outcome outcome,
            @Nullable String reason,
            @Nullable UUID release) {
        var decided = new Request.Decided(outcome, reason, viewer.account(), now(), release);
        if (!Behalf.of(viewer, () -> table.decide(asked, about.dataKey(), decided))) {
            throw new Conflict(Texts.get("consent.decided"));
        }
        String words = outcome + (reason == null ? "" : ": " + reason);
        ledger.append(viewer, Act.REQUEST_DECIDED, about + "/" + asked, words, about.dataKey());
    }

    private Optional<Request> known(Viewer viewer, UUID id) {
        return Behalf.of(viewer, () -> table.find(id)).filter(one -> mayKnow(viewer, one));
    }

    /** Between the owner and the coordinators, whatever was released to whom. */
    private boolean mayKnow(Viewer viewer, Request one) {
        return contributions
                .find(one.contribution())
                .filter(about -> Policy.mayKnow(
                                viewer, contributions.sharing(about).withdrawnUnreleased())
                        .allowed())
                .isPresent();
    }

    private Map<UUID, Set<UUID>> byContribution(Set<UUID> passages) {
        PassagesOf known = passagesOf.getIfAvailable();
        Map<UUID, UUID> of = known == null ? Map.of() : known.contributions(passages);
        Map<UUID, Set<UUID>> grouped = new LinkedHashMap<>();
        for (UUID passage : passages) {
            UUID contribution = of.get(passage);
            if (contribution == null) {
                throw new NotFound();
            }
            grouped.computeIfAbsent(contribution, any -> new HashSet<>()).add(passage);
        }
        return grouped;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
