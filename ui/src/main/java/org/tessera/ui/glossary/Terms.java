package org.tessera.ui.glossary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tessera.glossary.GlossaryText;

/** An entry's terms by language, as its text has them. */
final class Terms {

    static final List<String> LANGUAGES = GlossaryText.LANGUAGES;

    private Terms() {}

    /** Each language's line; languages without terms are missing. */
    static Map<String, String> of(GlossaryText.Entry entry) {
        Map<String, String> lines = new LinkedHashMap<>();
        entry.text().lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return lines;
    }

    static Set<String> single(String line) {
        Set<String> terms = new LinkedHashSet<>(
                Arrays.stream(line.split("\\|")).map(String::strip).toList());
        terms.remove("");
        return terms;
    }

    static List<String> lacking(GlossaryText.Entry entry) {
        Map<String, String> lines = of(entry);
        return LANGUAGES.stream()
                .filter(language -> lines.getOrDefault(language, "").isEmpty())
                .toList();
    }
}
