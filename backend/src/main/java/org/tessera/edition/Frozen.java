package org.tessera.edition;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import tools.jackson.databind.JsonNode;

/** What was frozen: the outline with each section's document. Quoted evidence as ids and digests, never as words. */
public record Frozen(String title, String language, List<Chapter> chapters) {
    public Frozen {
        chapters = List.copyOf(chapters);
    }

    public record Chapter(String title, @Nullable String area, List<Section> sections) {
        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    /** @param version of the section that was frozen */
    public record Section(
            UUID id,
            String title,
            @Nullable Country country,
            int version,
            Marking marking,
            Set<Audience> audience,
            JsonNode doc) {
        public Section {
            audience = Set.copyOf(audience);
        }

        Section with(JsonNode other) {
            return new Section(id, title, country, version, marking, audience, other);
        }
    }

    List<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream()).toList();
    }
}
