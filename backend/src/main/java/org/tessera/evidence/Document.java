package org.tessera.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Parsed.Extent;

/**
 * A file in a contribution.
 *
 * @param name its path within the contribution, entries of archives and mails joined by {@code " › "}
 * @param language the most frequent language of its passages
 * @param problem sentences for a person, one a line
 * @param extents how much of it there was and how much came out, where that can be counted
 */
public record Document(
        UUID id,
        UUID contribution,
        String name,
        String mediaType,
        @Nullable String language,
        int passages,
        DocumentState state,
        @Nullable String problem,
        List<Extent> extents) {
    public Document {
        extents = List.copyOf(extents);
    }
}
