package org.tessera.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.comparison.Comparison;
import org.tessera.drafting.Doc;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/** Two editions of one assessment side by side, section by section. */
@Component
public class EditionComparison {

    /** @param sections in the later one's order; those that only the earlier one has stand last */
    public record Compared(Edition before, Edition after, List<Section> sections) {
        public Compared {
            sections = List.copyOf(sections);
        }
    }

    /** @param chapter its title */
    public record Section(UUID id, String chapter, String title, Comparison comparison) {}

    private final Editions editions;
    private final Ledger ledger;

    EditionComparison(Editions editions, Ledger ledger) {
        this.editions = editions;
        this.ledger = ledger;
    }

    /**
     * @throws NotFound either is out of the viewer's sight
     * @throws Invalid they are of two assessments
     */
    @Transactional
    public Compared of(Viewer viewer, UUID before, UUID after) {
        Edition one = editions.visible(viewer, before).orElseThrow(NotFound::new);
        Edition other = editions.visible(viewer, after).orElseThrow(NotFound::new);
        if (!one.assessment().equals(other.assessment())) {
            throw new Invalid("edition", Texts.get("edition.compare.assessments"));
        }
        Map<UUID, Placed> was = placed(viewer, before);
        Map<UUID, Placed> now = placed(viewer, after);
        List<Section> sections = new ArrayList<>();
        now.forEach((id, placed) -> sections.add(compared(id, was.get(id), placed)));
        was.forEach((id, placed) -> {
            if (!now.containsKey(id)) {
                sections.add(new Section(
                        id,
                        placed.chapter(),
                        placed.section().title(),
                        Comparison.of(placed.section().doc(), nothing())));
            }
        });
        ledger.append(viewer, Act.EDITIONS_COMPARED, "edition/" + after);
        return new Compared(one, other, sections);
    }

    private record Placed(String chapter, Frozen.Section section) {}

    private Map<UUID, Placed> placed(Viewer viewer, UUID edition) {
        Map<UUID, Placed> placed = new LinkedHashMap<>();
        for (Frozen.Chapter chapter :
                editions.content(viewer, edition).orElseThrow(NotFound::new).chapters()) {
            chapter.sections().forEach(section -> placed.put(section.id(), new Placed(chapter.title(), section)));
        }
        return placed;
    }

    private static Section compared(UUID id, @Nullable Placed was, Placed now) {
        JsonNode before = was == null ? nothing() : was.section().doc();
        return new Section(
                id,
                now.chapter(),
                now.section().title(),
                Comparison.of(before, now.section().doc()));
    }

    private static JsonNode nothing() {
        return Doc.doc(List.of(Doc.paragraph()));
    }
}
