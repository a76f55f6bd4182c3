package org.tessera.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.news.News;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;

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

    /**
     * @param passages empty: the whole contribution
     * @param until null: until revoked
     * @throws NotFound out of the viewer's sight
     * @throws Forbidden not the owner's people
     * @throws Invalid an audience beyond the network, a passage of another contribution, a time that has passed
     * @throws Conflict the contribution is withdrawn, replaced or rejected
     */
    public Release grant(
            Viewer viewer, UUID contribution, Set<Audience> to, Set<UUID> passages, @Nullable Instant until) {
        Contribution one = owned(viewer, contribution);
        check(contribution, to, passages, until);
        refuseIfGone(one);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Release release = new Release(UUID.randomUUID(), contribution, to, passages, until, viewer.account(), now);
        transaction.executeWithoutResult(status -> {
            table.insert(release);
            ledger.append(viewer, Act.CONTRIBUTION_RELEASED, one.toString(), words(release), one.dataKey());
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

    /**
     * A release beyond the network waits for a second person; within the network none does.
     *
     * @throws Conflict always, until the consent workflow
     */
    public void cosign(Viewer viewer, UUID contribution, UUID release) {
        owned(viewer, contribution);
        if (table.inForce(contribution).stream().noneMatch(one -> one.id().equals(release))) {
            throw new NotFound();
        }
        throw new Conflict(Texts.get("release.needs-no-cosignature"));
    }

    /** In force now, for the owner's people and coordinators; empty for others. */
    public List<Release> of(Viewer viewer, UUID contribution) {
        return contributions
                .known(viewer, contribution)
                .filter(one -> Policy.mayKnow(viewer, new Sharing(one.owner(), Set.of(), true))
                        .allowed())
                .map(one -> table.inForce(contribution))
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
        List<Release> inForce = table.inForce(contribution);
        Map<UUID, Sharing> sharing = new HashMap<>();
        for (UUID passage : passages) {
            Set<Audience> to = EnumSet.noneOf(Audience.class);
            inForce.stream()
                    .filter(release ->
                            release.passages().isEmpty() || release.passages().contains(passage))
                    .forEach(release -> to.addAll(release.to()));
            sharing.put(passage, new Sharing(one.owner(), to, one.state().gone()));
        }
        return sharing;
    }

    /** For the job: ends what has run out. The sharing itself already goes by the time. */
    public void expire() {
        for (Release release : table.expired()) {
            transaction.executeWithoutResult(status -> {
                if (table.end(release.contribution(), release.id(), Viewer.PLATFORM.account())) {
                    ledger.append(
                            Viewer.PLATFORM,
                            Act.RELEASE_REVOKED,
                            "contribution/" + release.contribution() + "/release/" + release.id());
                    news.publish(new SharingChanged(release.contribution()));
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

    private static void refuseIfGone(Contribution one) {
        if (one.state().gone()) {
            throw new Conflict(Texts.get("release.gone"));
        }
    }

    private void check(UUID contribution, Set<Audience> to, Set<UUID> passages, @Nullable Instant until) {
        if (to.isEmpty()) {
            throw new Invalid("to", Texts.get("release.nobody"));
        }
        for (Audience audience : to) {
            if (!Audience.OF_THE_NETWORK.contains(audience)) {
                throw new Invalid("to", Texts.get("release.beyond-network", audience.name()));
            }
        }
        if (until != null && !until.isAfter(clock.instant())) {
            throw new Invalid("until", Texts.get("release.until-past"));
        }
        PassagesOf known = passagesOf.getIfAvailable();
        if (!passages.isEmpty() && (known == null || !known.all(contribution, passages))) {
            throw new Invalid("passages", Texts.get("release.foreign-passage"));
        }
    }

    private static String words(Release release) {
        String what =
                release.passages().isEmpty() ? "whole" : release.passages().size() + " passages";
        return release.id() + " to " + release.to() + ", " + what + ", until " + release.until();
    }
}
