package org.tessera.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.CorrectionPolicy;
import org.tessera.policy.Sharing;
import org.tessera.wall.Behalf;

/** The one way to words of a replaced contribution: beside the correction, for who answers for a text that leans on them. */
@Component
public class CorrectedPassages {

    private final EvidenceTable table;
    private final Passages passages;
    private final Evidence evidence;
    private final Contributions contributions;
    private final Ledger ledger;

    CorrectedPassages(
            EvidenceTable table, Passages passages, Evidence evidence, Contributions contributions, Ledger ledger) {
        this.table = table;
        this.passages = passages;
        this.evidence = evidence;
        this.contributions = contributions;
        this.ledger = ledger;
    }

    /** @param after all passages of the correction that the viewer may read */
    public record Corrected(Passage before, Contribution correction, List<Passage> after) {
        public Corrected {
            after = List.copyOf(after);
        }

        /** Names no words. */
        @Override
        public String toString() {
            return "passage/" + before.id();
        }
    }

    /** Those of the passages whose contribution was corrected, as far as the viewer may compare; entered in the ledger. */
    public List<Corrected> of(Viewer viewer, Collection<UUID> cited) {
        Passages.Rows rows =
                Behalf.ofPlatform(() -> passages.with(cited.isEmpty() ? List.of() : table.passages(cited)));
        Map<UUID, Contribution> replaced = contributions.findAll(rows.contributions());
        Map<UUID, Contribution> corrections = contributions.standingFor(replaced.values().stream()
                .filter(one -> one.state() == ContributionState.REPLACED)
                .map(Contribution::id)
                .toList());
        if (corrections.isEmpty()) {
            return List.of();
        }
        Map<UUID, Sharing> corrected = contributions.sharing(Set.copyOf(corrections.values()));
        Map<UUID, Sharing> sharing = evidence.sharing(cited);
        Passages.Rows comparable = rows.only(row -> {
            Contribution correction = corrections.get(row.contribution());
            Sharing before = sharing.get(row.id());
            Sharing now = correction == null ? null : corrected.get(correction.id());
            return before != null
                    && now != null
                    && CorrectionPolicy.mayCompare(viewer, before, true, now).allowed();
        });
        if (comparable.rows().isEmpty()) {
            return List.of();
        }
        String ids = comparable.rows().stream().map(row -> row.id().toString()).collect(Collectors.joining(" "));
        ledger.append(viewer, List.of(new Ledger.Said(Act.PASSAGE_VIEWED, "passages", ids)));
        List<Passage> before = passages.open(comparable, replaced);
        Map<UUID, List<Passage>> after = readable(
                viewer,
                before.stream()
                        .map(one -> Objects.requireNonNull(corrections.get(one.contribution()))
                                .id())
                        .collect(Collectors.toSet()));
        return before.stream()
                .map(one -> {
                    Contribution correction = Objects.requireNonNull(corrections.get(one.contribution()));
                    return new Corrected(one, correction, after.getOrDefault(correction.id(), List.of()));
                })
                .toList();
    }

    /** By contribution. */
    private Map<UUID, List<Passage>> readable(Viewer viewer, Set<UUID> contributions) {
        return evidence.passages(viewer, table.ids(contributions)).values().stream()
                .collect(Collectors.groupingBy(Passage::contribution));
    }
}
