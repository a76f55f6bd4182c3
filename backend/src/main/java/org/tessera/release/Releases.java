package org.tessera.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.news.News;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** The owner's releases, and what the policy needs to know of a contribution or passage. */
@Component
public class Releases {

    static final int LONGEST_REASON = 2_000;

    private final ReleaseTable table;
    private final Contributions contributions;
    private final ObjectProvider<PassagesOf> passagesOf;
    private final Vault vault;
    private final Ledger ledger;
    private final News news;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    Releases(
            ReleaseTable table,
            Contributions contributions,
            ObjectProvider<PassagesOf> passagesOf,
            Vault vault,
            Ledger ledger,
            News news,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.contributions = contributions;
        this.passagesOf = passagesOf;
        this.vault = vault;
        this.ledger = ledger;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Openly, without conditions; see the other. */
    public Release grant(
            Viewer viewer, UUID contribution, Set<Audience> to, Set<UUID> passages, @Nullable Instant until) {
        return grant(viewer, contribution, to, passages, until, ReleaseTerms.OPEN);
    }

    /**
     * In force at once within the network. Beyond it, it is a proposal until a second person has signed: {@link #cosign}.
     *
     * @param passages empty: the whole contribution
     * @param until null: until revoked
     * @throws NotFound out of the viewer's sight
     * @throws Forbidden not the owner's people
     * @throws Invalid nobody named, a passage of another contribution, a time that has passed, an open wording, or what a
     *     handling code forbids
     * @throws Conflict the contribution is withdrawn, replaced or rejected
     */
    public Release grant(
            Viewer viewer,
            UUID contribution,
            Set<Audience> to,
            Set<UUID> passages,
            @Nullable Instant until,
            ReleaseTerms terms) {
        Contribution one = owned(viewer, contribution);
        ReleaseRules.check(to, until, terms, one.particulars().handling(), clock.instant());
        PassagesOf known = passagesOf.getIfAvailable();
        if (!passages.isEmpty() && (known == null || !known.all(contribution, passages))) {
            throw new Invalid("passages", Texts.get("release.foreign-passage"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Release release = new Release(
                UUID.randomUUID(), contribution, to, passages, until, terms, viewer.account(), now, null, null);
        transaction.executeWithoutResult(status -> {
            refuseIfGone(held(contribution));
            table.insert(release, one.dataKey());
            Act act = release.pending() ? Act.RELEASE_PROPOSED : Act.CONTRIBUTION_RELEASED;
            ledger.append(viewer, act, one.toString(), words(release), one.dataKey());
            news.publish(new SharingChanged(contribution));
        });
        return release;
    }

    /**
     * @throws NotFound no such release in the viewer's sight
     * @throws Forbidden not the owner's people
     */
    public void revoke(Viewer viewer, UUID contribution, UUID release) {
        Contribution one = owned(viewer, contribution);
        transaction.executeWithoutResult(status -> {
            if (!table.end(contribution, release, viewer.account())) {
                throw new NotFound();
            }
            ledger.append(viewer, Act.RELEASE_REVOKED, one + "/release/" + release);
            news.publish(new SharingChanged(contribution));
        });
    }

    /**
     * Takes the contribution back: every release ends, and nobody reads it any more.
     *
     * @throws NotFound out of the viewer's sight
     * @throws Forbidden not the owner's people
     * @throws Invalid without a reason
     * @throws Conflict it is withdrawn, replaced or rejected already
     */
    public void withdraw(Viewer viewer, UUID contribution, String reason) {
        Contribution one = owned(viewer, contribution);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", Texts.get("release.reason-needed", LONGEST_REASON));
        }
        transaction.executeWithoutResult(status -> {
            if (!contributions.moveTo(contribution, ContributionState.WITHDRAWN)) {
                throw new Conflict(Texts.get("release.gone"));
            }
            table.endAll(contribution, viewer.account());
            table.insertWithdrawal(
                    contribution,
                    vault.sealText(one.dataKey(), "withdrawal.reason/" + contribution, reason),
                    viewer.account());
            ledger.append(viewer, Act.CONTRIBUTION_WITHDRAWN, one.toString(), reason, one.dataKey());
            news.publish(new SharingChanged(contribution));
        });
    }

    /** Nobody sees anything of it by a release any more; for the rules of other features, in the caller's transaction. */
    public void endAll(UUID contribution, Viewer by) {
        Behalf.ofPlatform(() -> {
            table.endAll(contribution, by.account());
            return true;
        });
        news.publish(new SharingChanged(contribution));
    }

    /**
     * The second person's signature under a release beyond the network, which comes into force by it.
     *
     * @throws NotFound no such release in the viewer's sight
     * @throws Forbidden not the owner's lead, or the one who proposed it
     * @throws Conflict it needs no signature or has it, or the contribution is gone
     */
    public Release cosign(Viewer viewer, UUID contribution, UUID release) {
        Contribution one = owned(viewer, contribution);
        Release proposed = notEnded(one, release).orElseThrow(NotFound::new);
        if (!Policy.mayCosign(viewer, contributions.sharing(one), proposed.grantedBy())
                .allowed()) {
            throw new Forbidden(Texts.get("release.only-another-lead"));
        }
        if (!proposed.pending()) {
            throw new Conflict(Texts.get("release.needs-no-cosignature"));
        }
        transaction.executeWithoutResult(status -> {
            refuseIfGone(held(contribution));
            if (!table.cosign(contribution, release, viewer.account())) {
                throw new Conflict(Texts.get("release.needs-no-cosignature"));
            }
            ledger.append(viewer, Act.RELEASE_COSIGNED, one + "/release/" + release);
            news.publish(new SharingChanged(contribution));
        });
        return notEnded(one, release).orElseThrow(NotFound::new);
    }

    /** Whether the release waits for the viewer's signature. */
    public boolean mayCosign(Viewer viewer, Release release) {
        return release.pending()
                && Policy.mayCosign(viewer, sharing(release.contribution()), release.grantedBy())
                        .allowed();
    }

    /** How many releases beyond the network wait for the viewer's signature, by contribution. */
    public Map<UUID, Integer> toCosign(Viewer viewer) {
        List<ReleaseTable.Unsigned> unsigned = viewer.is(Role.LEAD) ? Behalf.of(viewer, table::unsigned) : List.of();
        if (unsigned.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Contribution> of = contributions.findAll(
                unsigned.stream().map(ReleaseTable.Unsigned::contribution).collect(Collectors.toSet()));
        Map<UUID, Sharing> sharing = contributions.sharing(of.values());
        Map<UUID, Integer> waiting = new HashMap<>();
        for (ReleaseTable.Unsigned one : unsigned) {
            Sharing known = sharing.get(one.contribution());
            if (known != null
                    && Policy.mayCosign(viewer, known, one.grantedBy()).allowed()) {
                waiting.merge(one.contribution(), 1, Integer::sum);
            }
        }
        return waiting;
    }

    private Optional<Release> notEnded(Contribution of, UUID release) {
        return table.notEnded(of).stream()
                .filter(each -> each.id().equals(release))
                .findFirst();
    }

    /** In force now or waiting for a signature, for the owner's people and coordinators; empty for others. */
    public List<Release> of(Viewer viewer, UUID contribution) {
        return contributions
                .known(viewer, contribution)
                .filter(one -> Policy.mayKnow(viewer, contributions.sharing(one).withdrawnUnreleased())
                        .allowed())
                .map(one -> Behalf.of(viewer, () -> table.notEnded(one)))
                .orElse(List.of());
    }

    /**
     * Of the whole contribution.
     *
     * @throws NotFound there is no such contribution
     */
    public Sharing sharing(UUID contribution) {
        return contributions.sharing(contributions.find(contribution).orElseThrow(NotFound::new));
    }

    /** Of each passage of the contribution asked for, whole releases included. */
    public Map<UUID, Sharing> sharing(UUID contribution, Collection<UUID> passages) {
        Contribution one = contributions.find(contribution).orElseThrow(NotFound::new);
        Sharing.Origin origin = contributions.origin(one);
        List<Grant> grants = table.grants(contribution);
        Instant now = clock.instant();
        Map<UUID, Sharing> sharing = new HashMap<>();
        passages.forEach(passage -> sharing.put(passage, Sharing.of(origin, grants, passage, now)));
        return sharing;
    }

    /**
     * Since when open releases in force let one of the audiences read the passages; those that none reaches are missing.
     * For other features' decisions.
     */
    public Map<UUID, Instant> openSince(Set<Audience> audiences, UUID contribution, Collection<UUID> passages) {
        Map<UUID, Instant> since = new HashMap<>();
        contributions.find(contribution).map(table::notEnded).orElse(List.of()).stream()
                .filter(release -> !release.pending() && !release.terms().anonymous())
                .filter(release -> !Collections.disjoint(release.to(), audiences))
                .forEach(release -> passages.stream()
                        .filter(passage -> release.passages().isEmpty()
                                || release.passages().contains(passage))
                        .forEach(passage -> since.merge(
                                passage,
                                Objects.requireNonNullElse(release.cosignedAt(), release.grantedAt()),
                                (one, other) -> one.isBefore(other) ? one : other)));
        return since;
    }

    /** For the job: ends what has run out. The sharing itself already goes by the time. */
    public void expire() {
        for (ReleaseTable.Expired run : table.expired()) {
            transaction.executeWithoutResult(status -> {
                if (table.end(run.contribution(), run.release(), Viewer.PLATFORM.account())) {
                    ledger.append(
                            Viewer.PLATFORM,
                            Act.RELEASE_REVOKED,
                            "contribution/" + run.contribution() + "/release/" + run.release());
                    news.publish(new SharingChanged(run.contribution()));
                }
            });
        }
    }

    private Contribution owned(Viewer viewer, UUID contribution) {
        Contribution one = contributions.known(viewer, contribution).orElseThrow(NotFound::new);
        if (!Policy.mayDecideAsOwner(viewer, contributions.sharing(one)).allowed()) {
            throw new Forbidden(Texts.get("release.only-owner"));
        }
        return one;
    }

    /** As it is and stays until the transaction ends: with a withdrawal all releases end, also one that comes meanwhile. */
    private Contribution held(UUID contribution) {
        contributions.hold(contribution);
        return contributions.find(contribution).orElseThrow(NotFound::new);
    }

    private static void refuseIfGone(Contribution one) {
        if (one.state().gone()) {
            throw new Conflict(Texts.get("release.gone"));
        }
    }

    private static String words(Release release) {
        String what =
                release.passages().isEmpty() ? "whole" : release.passages().size() + " passages";
        return release.id() + " " + release.terms() + " to " + release.to() + ", " + what + ", until "
                + release.until();
    }
}
