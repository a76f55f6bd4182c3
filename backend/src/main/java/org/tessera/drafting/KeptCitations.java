package org.tessera.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.drafting.jdbc.Citations;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.marking.Evaluation;
import org.tessera.marking.Marking;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;

/** What a section cites after a change, kept in the transaction that orders it. */
final class KeptCitations {

    private final Citations citations;
    private final Evidence evidence;

    KeptCitations(Citations citations, Evidence evidence) {
        this.citations = citations;
        this.evidence = evidence;
    }

    /** @return false if a passage that is cited anew is not within the author's sight */
    boolean keep(Viewer author, UUID section, List<UUID> cited) {
        Map<UUID, Marking> before = citations.of(section);
        List<UUID> added =
                cited.stream().filter(passage -> !before.containsKey(passage)).toList();
        Map<UUID, Sharing> sharing = added.isEmpty() ? Map.of() : evidence.sharing(added);
        for (UUID passage : added) {
            Sharing known = sharing.get(passage);
            if (known == null || !Policy.mayKnow(author, known).allowed()) {
                return false;
            }
        }
        Map<UUID, Passage> readable = added.isEmpty() ? Map.of() : evidence.passages(author, added);
        Map<UUID, Marking> now = new LinkedHashMap<>();
        for (UUID passage : cited) {
            Passage words = readable.get(passage);
            Marking marking = words == null ? Marking.BPL : words.marking();
            now.put(passage, before.getOrDefault(passage, marking));
        }
        if (!new ArrayList<>(before.keySet()).equals(cited)) {
            citations.replace(section, now);
            Map<UUID, Evaluation> evaluations = new LinkedHashMap<>();
            readable.forEach((passage, words) -> evaluations.put(passage, words.evaluation()));
            citations.noteEvaluations(section, evaluations);
        }
        return true;
    }
}
