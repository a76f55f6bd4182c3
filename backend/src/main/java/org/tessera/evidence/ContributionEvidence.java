package org.tessera.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.DocumentsOf;
import org.tessera.identity.Viewer;
import org.tessera.release.PassagesOf;
import org.tessera.wall.Behalf;

/** Answers what other features ask of a contribution's evidence. */
@Component
class ContributionEvidence implements DocumentsOf, PassagesOf {

    private final Evidence evidence;
    private final EvidenceTable table;

    ContributionEvidence(Evidence evidence, EvidenceTable table) {
        this.evidence = evidence;
        this.table = table;
    }

    @Override
    public List<Line> of(Viewer viewer, UUID contribution) {
        return evidence.documents(viewer, contribution).stream()
                .map(each -> new Line(
                        each.id(),
                        each.name(),
                        each.mediaType(),
                        each.language(),
                        each.passages(),
                        each.state().name(),
                        each.problem()))
                .toList();
    }

    @Override
    public Counts counts(UUID contribution) {
        return Behalf.ofPlatform(() -> table.counts(contribution));
    }

    @Override
    public Map<UUID, UUID> contributions(Collection<UUID> passages) {
        return table.contributions(passages);
    }

    @Override
    public boolean all(UUID contribution, Collection<UUID> passages) {
        Map<UUID, UUID> known = table.contributions(passages);
        return new HashSet<>(passages).stream().allMatch(each -> contribution.equals(known.get(each)));
    }
}
