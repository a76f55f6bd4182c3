package org.tessera.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tessera.identity.Country;
import org.tessera.parsing.Languages;

/** The texts of the sample contributions, as their sources in {@code samples/sources} have them. */
final class Samples {

    /** One contribution: its paragraphs, headings and rows of tables. */
    record Sample(Country owner, List<String> texts) {
        Sample {
            texts = List.copyOf(texts);
        }
    }

    private final Map<String, Sample> byName = new LinkedHashMap<>();

    private Samples() {}

    static Samples all() {
        Samples samples = new Samples();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.sorted().toList()) {
                samples.add(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return samples;
    }

    private static Path folder() {
        return Stream.of("samples/sources", "../samples/sources")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private void add(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String all = Files.readString(file);
        String body = all.substring(all.indexOf("\n\n") + 2);
        List<String> texts = Arrays.stream(body.split("\n\\s*\n|\n(?=[#|])"))
                .map(text -> text.replaceAll("[#|\\s]+", " ").strip())
                .filter(text -> !text.isEmpty() && !text.matches("[-: ]+"))
                .toList();
        byName.put(name, new Sample(Country.valueOf(name.substring(3, 5).toUpperCase(Locale.ROOT)), texts));
    }

    List<Sample> samples() {
        return List.copyOf(byName.values());
    }

    List<String> texts() {
        return byName.values().stream()
                .flatMap(sample -> sample.texts().stream())
                .toList();
    }

    /** @return the contributions' ids */
    List<UUID> into(Corpus corpus) {
        List<UUID> ids = new ArrayList<>();
        for (Sample sample : byName.values()) {
            String language = Languages.of(String.join(" ", sample.texts()));
            ids.add(corpus.contribution(
                    sample.owner(),
                    "MIGRANT_SMUGGLING",
                    2025,
                    language,
                    sample.texts().toArray(String[]::new)));
        }
        return ids;
    }
}
