package org.tessera.contribution;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.ContributionTable.Sight;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.news.News;
import org.tessera.paging.Page;
import org.tessera.policy.Grant;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.NotFound;
import org.tessera.problem.WhyNot;
import org.tessera.wall.Behalf;

/** The contributions, read through the policy and behind the wall. */
@Component
public class Contributions {

    private final ContributionTable table;
    private final ReleasedTo releasedTo;
    private final Ledger ledger;
    private final News news;
    private final TransactionTemplate transaction;
    private final Marking ceiling;

    Contributions(
            ContributionTable table,
            ReleasedTo releasedTo,
            Ledger ledger,
            News news,
            PlatformTransactionManager transactions,
            @Value("${tessera.intake.marking-ceiling:BPL}") Marking ceiling) {
        this.table = table;
        this.releasedTo = releasedTo;
        this.ledger = ledger;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        this.ceiling = ceiling;
    }

    /** For jobs and other features' rules; asks no policy. */
    public Optional<Contribution> find(UUID id) {
        return Behalf.ofPlatform(() -> table.find(id));
    }

    /** Like {@link #find(UUID)}, of many; unknown ids are missing. */
    public Map<UUID, Contribution> findAll(Collection<UUID> ids) {
        Map<UUID, Contribution> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Behalf.ofPlatform(() -> table.findAll(ids)).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** What the owner's releases of each are held against, without opening a word; unknown ids are missing. */
    public Map<UUID, Sharing.Origin> origins(Collection<UUID> ids) {
        return Behalf.ofPlatform(() -> table.origins(ids, ceiling));
    }

    /** What stands, indexed, where each was, however often it was replaced since; the others are missing. Asks no policy. */
    public Map<UUID, Contribution> standingFor(Collection<UUID> replaced) {
        Map<UUID, UUID> last = replaced.isEmpty() ? Map.of() : Behalf.ofPlatform(() -> table.standingFor(replaced));
        Map<UUID, Contribution> found = findAll(Set.copyOf(last.values()));
        Map<UUID, Contribution> standing = new HashMap<>();
        last.forEach((id, later) -> Optional.ofNullable(found.get(later)).ifPresent(one -> standing.put(id, one)));
        return standing;
    }

    /** As the viewer may know it, entered in the ledger; empty if absent or out of sight. */
    public Optional<Contribution> visible(Viewer viewer, UUID id) {
        Optional<Contribution> found = known(viewer, id);
        found.ifPresent(one -> ledger.append(viewer, Act.CONTRIBUTION_VIEWED, one.toString()));
        return found;
    }

    /** Like {@link #visible} for an act that makes its own ledger entry. */
    public Optional<Contribution> known(Viewer viewer, UUID id) {
        Optional<Contribution> found = Behalf.of(viewer, () -> table.find(sight(viewer), id));
        if (found.isEmpty()) {
            WhyNot.refused(viewer, "contribution/" + id, null);
        }
        return found.filter(one -> WhyNot.allowed(viewer, one.toString(), Policy.mayKnow(viewer, sharing(one))));
    }

    /** The later contribution that took the place of this one, or is about to, as far as the viewer may know it. */
    public Optional<Contribution> successor(Viewer viewer, UUID id) {
        return Behalf.ofPlatform(() -> table.successor(id)).flatMap(later -> known(viewer, later));
    }

    /** Newest first; the total counts what this viewer may know of, entered in the ledger. */
    public Page<Contribution> list(Viewer viewer, int page, int size) {
        return list(viewer, Sieve.ALL, page, size);
    }

    /** Those of {@link #list(Viewer, int, int)} that the sieve lets through; the total counts these. */
    public Page<Contribution> list(Viewer viewer, Sieve sieve, int page, int size) {
        Sight sight = sight(viewer);
        int offset = Math.multiplyExact(page, size);
        ledger.append(viewer, Act.CONTRIBUTION_VIEWED, "contributions");
        if (!sieve.needsTitles()) {
            List<Contribution> items = Behalf.of(viewer, () -> table.list(sight, sieve, offset, size));
            return new Page<>(page, size, Behalf.of(viewer, () -> table.count(sight, sieve)), items);
        }
        List<Contribution> through = Behalf.of(viewer, () -> table.list(sight, sieve, 0, Integer.MAX_VALUE)).stream()
                .filter(one -> sieve.lets(one.particulars().title()))
                .toList();
        return new Page<>(
                page,
                size,
                through.size(),
                through.stream().skip(offset).limit(size).toList());
    }

    /** The countries of which this viewer may know a contribution. */
    public Set<Country> owners(Viewer viewer) {
        return Behalf.of(viewer, () -> table.owners(sight(viewer)));
    }

    /** What the policy needs to know of the contribution as a whole. */
    public Sharing sharing(Contribution one) {
        return Sharing.of(origin(one), releasedTo.grants(one.id()), null, Instant.now());
    }

    /** The same of many. */
    public Map<UUID, Sharing> sharing(Collection<Contribution> many) {
        Map<UUID, List<Grant>> grants =
                releasedTo.grants(many.stream().map(Contribution::id).toList());
        Instant now = Instant.now();
        Map<UUID, Sharing> sharing = new HashMap<>();
        many.forEach(one ->
                sharing.put(one.id(), Sharing.of(origin(one), grants.getOrDefault(one.id(), List.of()), null, now)));
        return sharing;
    }

    /** What the owner's releases are held against. */
    public Sharing.Origin origin(Contribution one) {
        Particulars said = one.particulars();
        return new Sharing.Origin(
                one.owner(),
                one.authority(),
                said.handling(),
                said.marking(),
                ceiling,
                one.state().gone());
    }

    /** Enters a contribution that was received, in the caller's transaction. */
    public void enter(Contribution received) {
        table.insert(received);
        news.publish(new ContributionChanged(received.id(), received.state()));
    }

    /** What is decided about it from now on comes after the caller's transaction; for who decides by what it is now. */
    public void hold(UUID id) {
        table.lock(id);
    }

    /**
     * Whether a later contribution may replace this one: nobody reads it as replaced, and no other replacement is under
     * way. Locks it until the caller's transaction ends.
     */
    public boolean replaceable(UUID id) {
        table.lock(id);
        return find(id).filter(one -> one.state().mayBecome(ContributionState.REPLACED))
                        .isPresent()
                && !table.replacementUnderWay(id);
    }

    /**
     * The contribution that the same envelope already is, as long as it stands. Two of the same come one after the other:
     * the second waits until the caller's transaction ends.
     *
     * @param authority the unit, null: the contact point
     * @param except that it is meant to replace
     */
    public Optional<Contribution> standing(
            Country owner, @Nullable String authority, String sha256, @Nullable UUID except) {
        return Behalf.ofPlatform(() -> table.standing(owner, authority, sha256))
                .filter(one -> !one.id().equals(except));
    }

    /** Keeps who signed the envelope and the name of the file in it, in the caller's transaction. */
    public void opened(UUID id, SignedBy signature, @Nullable String fileName) {
        Contribution one = find(id).orElseThrow(NotFound::new);
        table.signature(one, signature);
        if (fileName != null) {
            table.fileName(one, fileName);
        }
    }

    /**
     * A legal step of the state (see {@link ContributionState}), with problems for a person, with its ledger entry; an
     * earlier contribution that this one replaces becomes replaced once this one is indexed. Publishes
     * {@link ContributionChanged} after the commit.
     *
     * @return false if the present state does not allow the step: nothing has happened, somebody was faster
     */
    public boolean moveTo(UUID id, ContributionState state, String... problems) {
        return Boolean.TRUE.equals(transaction.execute(status -> step(id, state, List.of(problems))));
    }

    /**
     * Marks the contribution otherwise, in the caller's transaction, who has asked the policy.
     *
     * @param note in place of the present words of H3, null: they stay
     */
    public void mark(Contribution one, Marking marking, Set<HandlingCode> handling, @Nullable String note) {
        table.marking(one, marking, handling, note);
        news.publish(new ContributionChanged(one.id(), one.state()));
    }

    /** The highest marking that the installation is accredited for. */
    public Marking ceiling() {
        return ceiling;
    }

    /** Tells who watches that there is progress within the present state. */
    public void progressed(UUID id) {
        find(id).ifPresent(one -> news.publish(new ContributionChanged(id, one.state())));
    }

    private boolean step(UUID id, ContributionState state, List<String> problems) {
        if (!table.step(id, state)) {
            return false;
        }
        Contribution one = find(id).orElseThrow(NotFound::new);
        if (!problems.isEmpty()) {
            table.problems(one, problems);
        } else if (state == ContributionState.PARSED) {
            table.noProblems(id);
        }
        Act act = act(state);
        if (act != null) {
            ledger.append(Viewer.PLATFORM, act, one.toString());
        }
        UUID replaces = one.particulars().replaces();
        if (state == ContributionState.INDEXED && replaces != null) {
            step(replaces, ContributionState.REPLACED, List.of());
        }
        news.publish(new ContributionChanged(id, state));
        return true;
    }

    /** The platform's own acts; a withdrawal is entered with its reason by whoever withdraws. */
    private static @Nullable Act act(ContributionState state) {
        return switch (state) {
            case OPENED -> Act.CONTRIBUTION_OPENED;
            case PARSED -> Act.CONTRIBUTION_PARSED;
            case INDEXED -> Act.CONTRIBUTION_INDEXED;
            case QUARANTINED -> Act.CONTRIBUTION_QUARANTINED;
            case REJECTED -> Act.CONTRIBUTION_REJECTED;
            case REPLACED -> Act.CONTRIBUTION_REPLACED;
            case RECEIVED, WITHDRAWN -> null;
        };
    }

    /** The policy, asked once per country instead of once per row. */
    private static Sight sight(Viewer viewer) {
        Set<Country> countries = EnumSet.noneOf(Country.class);
        for (Country country : Country.values()) {
            if (Policy.mayKnow(viewer, new Sharing(country, Set.of(), true)).allowed()) {
                countries.add(country);
            }
        }
        Country unitCountry = viewer.authority() == null ? null : viewer.country();
        boolean ofUnit = unitCountry != null && viewer.belongsTo(unitCountry);
        return new Sight(
                countries, ofUnit ? unitCountry : null, ofUnit ? viewer.authority() : null, Policy.audiences(viewer));
    }
}
