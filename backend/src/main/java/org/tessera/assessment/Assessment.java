package org.tessera.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * One cycle's assessment and its outline, as a viewer may see it.
 *
 * @param language the working language, ISO 639-1
 * @param yardstick on which its key judgements say how likely something is
 * @param dataKey the vault key of its drafts
 */
public record Assessment(
        UUID id, String title, String language, Yardstick yardstick, UUID dataKey, List<Chapter> chapters) {
    public Assessment {
        chapters = List.copyOf(chapters);
    }

    /** @param area a crime area's code for a chapter that can be merged */
    public record Chapter(UUID id, String title, @Nullable String area, List<Section> sections) {
        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    /** @param country whose own part it is, null for a regional one */
    public record Section(UUID id, String title, @Nullable Country country) {}
}
