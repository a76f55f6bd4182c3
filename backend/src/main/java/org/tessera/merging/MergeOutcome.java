package org.tessera.merging;

import java.util.List;
import java.util.UUID;

/**
 * What a merge did.
 *
 * @param sections rewritten
 * @param citations in the rewritten sections
 * @param suggestions passages that are new for sections somebody has edited
 */
public record MergeOutcome(List<UUID> sections, int citations, List<Suggestion> suggestions) {
    public MergeOutcome {
        sections = List.copyOf(sections);
        suggestions = List.copyOf(suggestions);
    }

    public record Suggestion(UUID section, UUID passage) {}
}
