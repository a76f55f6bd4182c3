package org.tessera.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.marking.Evaluation;
import org.tessera.policy.Sharing;

/** The evidence: every reading method asks the policy first and leaves a ledger entry. */
@Component
public class Evidence {

    /** The passage as the viewer may read it, entered in the ledger; empty if absent or out of sight. */
    public Optional<Passage> passage(Viewer viewer, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Those of the passages that the viewer may read; what is missing is withheld. One ledger entry for the batch. */
    public Map<UUID, Passage> passages(Viewer viewer, Collection<UUID> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The document's passages around one, in order, as the viewer may read them. */
    public List<Passage> around(Viewer viewer, UUID passage, int before, int after) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<Document> documents(Viewer viewer, UUID contribution) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** What the policy needs to know of the passages; for other features' decisions. Unknown ids are missing. */
    public Map<UUID, Sharing> sharing(Collection<UUID> passages) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** All readable passages of contributions in the area that are in the index, for merging, oldest contribution first. */
    public List<Passage> inArea(Viewer viewer, String area) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** All passages of a contribution, for the index only; asks no policy. */
    public List<Passage> forIndexing(UUID contribution) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void evaluate(Viewer viewer, UUID passage, Evaluation evaluation) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void translate(Viewer viewer, UUID passage, String text, String language, Translation.Status status) {
        throw new UnsupportedOperationException("not built yet");
    }
}
