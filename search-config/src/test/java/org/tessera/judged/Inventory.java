package org.tessera.judged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sentences by hand, under headings, each with its language: what passages are composed of. */
final class Inventory {

    private final Map<String, Map<String, List<String>>> byHeading = new LinkedHashMap<>();

    Inventory(String file) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                open = new LinkedHashMap<>();
                byHeading.put(line.substring(1, line.length() - 1), open);
            } else {
                open.computeIfAbsent(line.substring(0, 2), any -> new ArrayList<>())
                        .add(line.substring(4));
            }
        }
    }

    /** Without comments and empty lines. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Inventory.class.getResourceAsStream("/judged/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> headings() {
        return byHeading.keySet().stream()
                .filter(heading -> !heading.equals("sentence"))
                .toList();
    }

    List<String> of(String heading, String language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(byHeading.get(heading), heading).get(language), heading + " in " + language);
    }

    String first(String heading, String language) {
        return of(heading, language).getFirst();
    }
}
