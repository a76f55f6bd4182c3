package org.tessera.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import tools.jackson.databind.JsonNode;

/** The drafts of sections: read under the reader's rights, changed by steps that the authority orders. */
@Component
public class Drafts {

    /** Empty if absent or outside the viewer's sight. Entered in the ledger. */
    public Optional<SectionView> section(Viewer viewer, UUID section) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Steps made on the given version; rebased on the server where others came first. */
    public StepsOutcome step(Viewer viewer, UUID section, int version, List<JsonNode> steps, String client) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Puts a whole document in place, as merge does, in a section that no person has edited.
     *
     * @return false, and nothing changes, if somebody has edited it
     */
    public boolean writeAnew(Viewer viewer, UUID section, JsonNode doc) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Whether a person (not merge) has ever changed the section's text. */
    public boolean edited(UUID section) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Passages cited or quoted now, in order of first appearance. Asks no policy. */
    public List<UUID> cited(UUID section) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void setAudience(Viewer viewer, UUID section, Set<Audience> to) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Members of the chosen audience that would lose the section if it cited the passage: shown before a citation. */
    public Set<Audience> shutOutBy(Viewer viewer, UUID section, UUID passage) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Carries positions over the steps that came after a version. What stood in a deleted stretch moves to its edge; the
     * list keeps its order and length. Asks no policy.
     *
     * @throws org.tessera.problem.Conflict the version is newer than the section
     */
    public List<Integer> mapPositions(UUID section, int fromVersion, List<Integer> positions) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The vault key of the section's assessment: what is said about a draft is sealed like the draft. Asks no policy. */
    public UUID keyOf(UUID section) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The present version. Asks no policy. */
    public int version(UUID section) {
        throw new UnsupportedOperationException("not built yet");
    }
}
