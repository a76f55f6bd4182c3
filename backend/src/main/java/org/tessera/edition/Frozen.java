package org.tessera.edition;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import org.tessera.policy.StrictestMarking;
import org.tessera.review.SignOff;
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

    /**
     * @param version of the section that was frozen
     * @param signOffs the newest of each party, also those given for an earlier text; none in editions older than sign-off
     * @param why it was marked so; null in editions older than the reasons
     */
    public record Section(
            UUID id,
            String title,
            @Nullable Country country,
            int version,
            Marking marking,
            Set<Audience> audience,
            JsonNode doc,
            @Nullable List<SignOff.Standing> signOffs,
            @Nullable StrictestMarking why) {
        public Section {
            audience = Set.copyOf(audience);
            signOffs = signOffs == null ? List.of() : List.copyOf(signOffs);
        }

        @Override
        public List<SignOff.Standing> signOffs() {
            return signOffs == null ? List.of() : signOffs;
        }

        /** Nobody signed the other text. */
        Section with(JsonNode other) {
            return new Section(id, title, country, version, marking, audience, other, List.of(), why);
        }
    }

    List<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream()).toList();
    }
}
