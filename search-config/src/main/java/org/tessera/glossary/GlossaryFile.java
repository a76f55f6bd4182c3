package org.tessera.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tessera.analysis.Language;

/**
 * Reads a glossary that people can review as plain text: {@code [concept]} opens a concept, {@code ro: term | term}
 * gives its terms in a language, {@code #} opens a comment.
 */
final class GlossaryFile {

    private GlossaryFile() {}

    static List<Concept> shipped() {
        List<Concept> all = new ArrayList<>();
        for (String file : List.of("concepts.txt", "places.txt")) {
            try (InputStream in = Objects.requireNonNull(GlossaryFile.class.getResourceAsStream(file), file)) {
                all.addAll(read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return List.copyOf(all);
    }

    /** @throws IllegalArgumentException naming the file and line that cannot be read */
    static List<Concept> read(String file, String content) {
        Map<String, Map<String, List<String>>> concepts = new LinkedHashMap<>();
        String concept = "";
        int number = 0;
        for (String line : content.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                concept = line.substring(1, line.length() - 1);
                if (concepts.put(concept, new LinkedHashMap<>()) != null) {
                    throw new IllegalArgumentException(file + ":" + number + ": [" + concept + "] stands here twice");
                }
                continue;
            }
            int colon = line.indexOf(':');
            Map<String, List<String>> terms = concepts.get(concept);
            if (colon < 0
                    || terms == null
                    || Language.of(line.substring(0, colon)).isEmpty()) {
                throw new IllegalArgumentException(
                        file + ":" + number + ": expected [concept] or a line such as en: term");
            }
            terms.put(
                    line.substring(0, colon),
                    Arrays.stream(line.substring(colon + 1).split("\\|"))
                            .map(String::strip)
                            .toList());
        }
        return concepts.entrySet().stream()
                .map(entry -> new Concept(entry.getKey(), entry.getValue()))
                .toList();
    }
}
