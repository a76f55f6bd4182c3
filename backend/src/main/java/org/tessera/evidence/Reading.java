package org.tessera.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.wall.Behalf;

/**
 * A document from its beginning to its end, as far as the viewer may read it. It gives ids only: the words come from
 * {@link Evidence#passages}, which asks the policy again and leaves the ledger entry.
 */
@Component
public class Reading {

    private final EvidenceTable table;
    private final Evidence evidence;

    Reading(EvidenceTable table, Evidence evidence) {
        this.table = table;
        this.evidence = evidence;
    }

    /** Empty if absent or if the viewer may know of nothing in it. */
    public Optional<Document> document(Viewer viewer, UUID id) {
        return Behalf.of(viewer, () -> table.contributionOf(id))
                .flatMap(contribution -> evidence.documents(viewer, contribution).stream()
                        .filter(document -> document.id().equals(id))
                        .findFirst());
    }

    /** The readable passages' ids, in the order of the document; what is out of sight leaves no gap. */
    public List<UUID> passages(Viewer viewer, UUID document) {
        List<UUID> all = Behalf.of(viewer, () -> table.ofDocument(document));
        Set<UUID> readable = readable(viewer, all).keySet();
        return all.stream().filter(readable::contains).toList();
    }

    /**
     * Those of the passages that the viewer may read, with what the policy knows of them. The wall is asked first, so that
     * one out of sight costs what one that never was costs.
     */
    public Map<UUID, Sharing> readable(Viewer viewer, Collection<UUID> passages) {
        Set<UUID> inSight =
                Behalf.of(viewer, () -> table.contributionsInSight(passages)).keySet();
        Map<UUID, Sharing> readable = new HashMap<>();
        evidence.sharing(inSight).forEach((id, sharing) -> {
            if (Policy.mayRead(viewer, sharing).allowed()) {
                readable.put(id, sharing);
            }
        });
        return readable;
    }

    /**
     * What is to be looked at before a release; in order.
     *
     * @param found passages in which rules found personal data
     * @param unlooked passages kept before there were such rules, which no rule has looked at yet: they may hold any
     */
    public record Personal(Set<UUID> found, Set<UUID> unlooked) {
        public static final Personal NONE = new Personal(Set.of(), Set.of());

        /** Both, as a release has to treat them. */
        public Set<UUID> all() {
            Set<UUID> all = new LinkedHashSet<>(found);
            all.addAll(unlooked);
            return all;
        }
    }

    /** For its owner alone. */
    public Personal personal(Viewer viewer, UUID contribution) {
        List<EvidenceTable.PersonalRow> rows = Behalf.of(viewer, () -> table.personal(contribution));
        Map<UUID, Sharing> sharing = evidence.sharing(
                rows.stream().map(EvidenceTable.PersonalRow::passage).toList());
        Set<UUID> found = new LinkedHashSet<>();
        Set<UUID> unlooked = new LinkedHashSet<>();
        rows.forEach(row -> {
            Sharing known = sharing.get(row.passage());
            if (known != null && Policy.mayDecideAsOwner(viewer, known).allowed()) {
                (row.looked() ? found : unlooked).add(row.passage());
            }
        });
        return new Personal(found, unlooked);
    }

    /** In which documents passages stand, and how many in each; only documents that the viewer may know of. */
    public Map<Document, Long> places(Viewer viewer, Collection<UUID> passages) {
        Map<Document, Long> places = new LinkedHashMap<>();
        Behalf.of(viewer, () -> table.places(passages))
                .forEach((document, count) -> document(viewer, document).ifPresent(known -> places.put(known, count)));
        return places;
    }
}
