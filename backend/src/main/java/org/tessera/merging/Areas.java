package org.tessera.merging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tessera.analysis.Analysis;
import org.tessera.evidence.Passage;
import org.tessera.glossary.Glossary;

/**
 * Which of its crime areas a passage of a contribution on several areas is about: the one whose concepts it names. What
 * names no area's concept stays with all of them.
 */
final class Areas {

    private static final WordLists CONCEPTS = WordLists.read("areas.txt");
    private static final String ANY = "any";
    private static final Set<String> KINDS = Set.copyOf(CONCEPTS.without("general"));

    private Areas() {}

    /** Whether the passage belongs into the area's chapter. Networks work in several: what is headed so stays with all. */
    static boolean has(String area, Passage passage) {
        return passage.areas().size() < 2
                || Reading.headed(Topic.ACTORS, passage)
                || has(area, passage.areas(), concepts(passage));
    }

    /** What can be counted or weighed apart: the areas' concepts without those that name a whole area. */
    static Set<String> kinds() {
        return KINDS;
    }

    private static boolean has(String area, List<String> areas, Set<String> concepts) {
        return names(area, concepts)
                || areas.stream().filter(other -> !other.equals(area)).noneMatch(other -> names(other, concepts));
    }

    private static boolean names(String area, Set<String> concepts) {
        Set<String> own = new HashSet<>(CONCEPTS.of(area, ANY));
        own.retainAll(concepts);
        return !own.isEmpty();
    }

    private static Set<String> concepts(Passage passage) {
        String words = Tabular.is(passage) ? Tabular.withoutDefinitions(passage.text()) : passage.text();
        return Glossary.current().find(Analysis.text(words, passage.language())).stream()
                .map(Glossary.Found::concept)
                .collect(Collectors.toSet());
    }
}
