package org.tessera.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.evidence.Reading;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * Which passages say the same: those whose words were copied, and those that a coordinator has linked because they state the
 * same fact. Whoever asks learns only of passages that he may read, whatever else there is. What is copied counts once as
 * evidence, however many hand it in; that is for the reader to judge and for merging to say.
 */
@Component
public class Likeness {

    private final LikenessTable table;
    private final Reading reading;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Likeness(LikenessTable table, Reading reading, Ledger ledger, PlatformTransactionManager transactions) {
        this.table = table;
        this.reading = reading;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** By passage its copies in other contributions, the fullest first; passages without any are missing. */
    public Map<UUID, List<Copy>> copies(Viewer viewer, Collection<UUID> passages) {
        List<LikenessTable.Meeting> meetings = passages.isEmpty() ? List.of() : table.meetings(passages);
        Map<UUID, Sharing> readable = readable(
                viewer,
                meetings.stream()
                        .flatMap(one -> Stream.of(one.passage(), one.other()))
                        .collect(Collectors.toSet()));
        Map<UUID, List<Copy>> copies = new HashMap<>();
        for (LikenessTable.Meeting one : meetings) {
            int percent = Winnowing.percent(one.prints(), one.others(), one.shared());
            Sharing other = readable.get(one.other());
            if (percent > 0 && other != null && readable.containsKey(one.passage())) {
                copies.computeIfAbsent(one.passage(), any -> new ArrayList<>())
                        .add(new Copy(one.other(), one.contribution(), other.owner(), percent));
            }
        }
        copies.values()
                .forEach(all -> all.sort(Comparator.comparingInt(Copy::percent)
                        .reversed()
                        .thenComparing(Copy::owner)
                        .thenComparing(Copy::passage)));
        return copies;
    }

    /** By passage those linked with it, oldest link first; passages without any are missing. */
    public Map<UUID, Set<UUID>> links(Viewer viewer, Collection<UUID> passages) {
        List<LikenessTable.Link> links =
                passages.isEmpty() ? List.of() : Behalf.of(viewer, () -> table.links(passages));
        Map<UUID, Sharing> readable = readable(
                viewer,
                links.stream().flatMap(one -> Stream.of(one.one(), one.other())).collect(Collectors.toSet()));
        Map<UUID, Set<UUID>> linked = new LinkedHashMap<>();
        for (LikenessTable.Link link : links) {
            if (readable.containsKey(link.one()) && readable.containsKey(link.other())) {
                add(linked, passages, link.one(), link.other());
                add(linked, passages, link.other(), link.one());
            }
        }
        return linked;
    }

    /**
     * Which of these passages say the same as others of them, by copying or by link, over however many steps; each group
     * has two or more.
     */
    public List<Set<UUID>> same(Viewer viewer, Collection<UUID> passages) {
        Groups groups = new Groups(passages);
        copies(viewer, passages).forEach((one, all) -> all.forEach(copy -> groups.join(one, copy.passage())));
        links(viewer, passages).forEach((one, all) -> all.forEach(other -> groups.join(one, other)));
        return groups.ofSeveral();
    }

    /**
     * Says that two passages state the same fact; saying it again changes nothing.
     *
     * @throws NotFound one of them is out of sight
     * @throws Forbidden no coordinator
     * @throws Invalid a passage with itself
     */
    public void link(Viewer viewer, UUID one, UUID other) {
        permit(viewer, one, other);
        if (one.equals(other)) {
            throw new Invalid("other", Texts.get("likeness.itself"));
        }
        transaction.executeWithoutResult(status -> {
            if (Behalf.of(viewer, () -> table.link(one, other, viewer.account()))) {
                ledger.append(viewer, Act.PASSAGES_LINKED, "passage/" + one + "/link/" + other);
            }
        });
    }

    /**
     * @throws NotFound one of them is out of sight, or they are not linked
     * @throws Forbidden no coordinator
     */
    public void unlink(Viewer viewer, UUID one, UUID other) {
        permit(viewer, one, other);
        transaction.executeWithoutResult(status -> {
            if (!Behalf.of(viewer, () -> table.unlink(one, other))) {
                throw new NotFound();
            }
            ledger.append(viewer, Act.PASSAGES_UNLINKED, "passage/" + one + "/link/" + other);
        });
    }

    private void permit(Viewer viewer, UUID one, UUID other) {
        if (!readable(viewer, Set.of(one)).containsKey(one)
                || !readable(viewer, Set.of(other)).containsKey(other)) {
            throw new NotFound();
        }
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("likeness.only-coordinators"));
        }
    }

    private Map<UUID, Sharing> readable(Viewer viewer, Set<UUID> passages) {
        if (passages.isEmpty()) {
            return Map.of();
        }
        return reading.readable(viewer, passages);
    }

    private static void add(Map<UUID, Set<UUID>> linked, Collection<UUID> asked, UUID one, UUID other) {
        if (asked.contains(one)) {
            linked.computeIfAbsent(one, any -> new LinkedHashSet<>()).add(other);
        }
    }
}
