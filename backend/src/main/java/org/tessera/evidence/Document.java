package org.tessera.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file in a contribution.
 *
 * @param name its path within the contribution, entries of archives and mails joined by {@code " › "}
 * @param language the most frequent language of its passages
 * @param problem sentences for a person, one a line
 */
public record Document(
        UUID id,
        UUID contribution,
        String name,
        String mediaType,
        @Nullable String language,
        int passages,
        DocumentState state,
        @Nullable String problem) {}
