package org.tessera.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.EvidenceTable.DocumentRow;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.release.Releases;
import org.tessera.wall.Behalf;

/** Which of a contribution's documents somebody may know of, and what became of each. */
@Component
class Documents {

    private final EvidenceTable table;
    private final PassageWords words;
    private final Contributions contributions;
    private final Releases releases;

    Documents(EvidenceTable table, PassageWords words, Contributions contributions, Releases releases) {
        this.table = table;
        this.words = words;
        this.contributions = contributions;
        this.releases = releases;
    }

    /**
     * The owner's people, coordinators and whoever may read all know of all. Others know of those that they can read something
     * of, and of these no more than what they read: how much else there is, and what became of it, is not theirs to know.
     */
    List<Document> of(Viewer viewer, UUID contribution) {
        Contribution one = contributions.find(contribution).orElse(null);
        if (one == null) {
            return List.of();
        }
        boolean all = Policy.mayKnow(viewer, contributions.sharing(one).withdrawnUnreleased())
                        .allowed()
                || Policy.mayRead(viewer, contributions.sharing(one)).allowed();
        Map<UUID, Integer> inSight = all ? Map.of() : readablePassages(viewer, contribution);
        return Behalf.of(viewer, () -> table.documents(contribution)).stream()
                .filter(row -> all || inSight.containsKey(row.id()))
                .map(row -> document(one, all ? row : row.only(Objects.requireNonNull(inSight.get(row.id())))))
                .toList();
    }

    /** How many there are in each document. */
    private Map<UUID, Integer> readablePassages(Viewer viewer, UUID contribution) {
        List<EvidenceTable.PassageRef> refs = table.refs(contribution);
        Map<UUID, Sharing> sharing = releases.sharing(
                contribution, refs.stream().map(EvidenceTable.PassageRef::id).toList());
        Map<UUID, Integer> inSight = new HashMap<>();
        for (EvidenceTable.PassageRef each : refs) {
            Sharing known = sharing.get(each.id());
            if (known != null && Policy.mayRead(viewer, known).allowed()) {
                inSight.merge(each.document(), 1, Integer::sum);
            }
        }
        return inSight;
    }

    private Document document(Contribution of, DocumentRow row) {
        boolean indexed =
                row.state() == DocumentState.PARSED && row.passages() > 0 && of.state() == ContributionState.INDEXED;
        return new Document(
                row.id(),
                of.id(),
                Passages.name(words.openPath(of, row.id(), row.name())),
                row.mediaType(),
                row.language(),
                row.passages(),
                indexed ? DocumentState.INDEXED : row.state(),
                words.openProblem(of, row.id(), row.problem()),
                words.openExtents(of, row.id(), row.extents()));
    }
}
