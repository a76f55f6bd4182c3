package org.tessera.contribution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Viewer;

/** The documents of a contribution for its page; answered by the feature that keeps the evidence. */
public interface DocumentsOf {

    /** As the viewer may know them. */
    List<Line> of(Viewer viewer, UUID contribution);

    /** How far parsing has come; for those who may know the whole contribution. */
    Counts counts(UUID contribution);

    /**
     * @param documents found so far: an archive shows how many it holds only as it unfolds
     * @param readable those of them that passages came out of
     */
    record Counts(int documents, int readable, long passages) {}

    /**
     * @param state {@code PARSED INDEXED QUARANTINED NEEDS_PASSWORD SKIPPED}
     * @param problem a sentence for a person
     */
    record Line(
            UUID id,
            String name,
            String mediaType,
            @Nullable String language,
            int passages,
            String state,
            @Nullable String problem) {}
}
