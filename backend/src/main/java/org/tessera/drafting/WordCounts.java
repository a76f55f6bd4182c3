package org.tessera.drafting;

import java.text.BreakIterator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Sections;
import org.tessera.drafting.jdbc.CountedWords;
import org.tessera.drafting.jdbc.DraftStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many words sections have of their own: quoted evidence is each reader's and does not count. Asks no policy: of
 * sections that the viewer sees.
 */
@Component
public class WordCounts {

    private final Sections sections;
    private final Authority authority;
    private final CountedWords counted;
    private final JsonMapper json;

    WordCounts(Sections sections, Authority authority, CountedWords counted, JsonMapper json) {
        this.sections = sections;
        this.authority = authority;
        this.counted = counted;
        this.json = json;
    }

    /** As last counted, which may be a while ago; quick. Sections without any text are missing. */
    public Map<UUID, Integer> lastCounted(Assessment seen) {
        Map<UUID, Integer> words = new HashMap<>();
        counted.of(ids(seen)).forEach((section, one) -> words.put(section, one.words()));
        return words;
    }

    /** Of the present texts; those that changed since the last time are counted now, which may take seconds. */
    public Map<UUID, Integer> of(Assessment seen) {
        Map<UUID, Integer> words = new HashMap<>();
        counted.of(ids(seen))
                .forEach((section, one) -> words.put(section, one.current() ? one.words() : count(section)));
        return words;
    }

    private int count(UUID section) {
        return sections.find(section)
                .map(row -> {
                    DraftStore.Snapshot now = authority.document(row);
                    int words = words(json.readTree(now.doc()), Locale.of(row.language()));
                    counted.keep(section, now.version(), words);
                    return words;
                })
                .orElse(0);
    }

    private static Collection<UUID> ids(Assessment seen) {
        return seen.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Assessment.Section::id)
                .toList();
    }

    /** Words and numbers in the text nodes of a document. */
    static int words(JsonNode doc, Locale language) {
        StringBuilder own = new StringBuilder();
        collect(doc, own);
        String text = own.toString();
        BreakIterator pieces = BreakIterator.getWordInstance(language);
        pieces.setText(text);
        int words = 0;
        int from = pieces.first();
        for (int to = pieces.next(); to != BreakIterator.DONE; to = pieces.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(from))) {
                words++;
            }
            from = to;
        }
        return words;
    }

    private static void collect(JsonNode node, StringBuilder own) {
        own.append(node.path("text").asString(""));
        for (JsonNode child : node.path("content")) {
            collect(child, own);
        }
        if (!node.path("type").asString("").equals(Doc.TEXT)) {
            own.append('\n');
        }
    }
}
