package org.tessera.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A plain-text file of blocks: a line {@code == words}, then lines; lines that begin with "# " before the first are notes. */
record Blocks(List<String> words, List<String> lines) {

    static List<Blocks> read(String resource) {
        List<Blocks> all = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("== ")) {
                all.add(new Blocks(List.of(line.substring(3).split(" ")), new ArrayList<>()));
            } else if (!line.isBlank() && !all.isEmpty()) {
                all.getLast().lines().add(line);
            }
        }
        return all;
    }

    private static List<String> lines(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the top folder {@code samples}. */
    static InputStream open(String resource) {
        return Objects.requireNonNull(Blocks.class.getResourceAsStream("/samples/" + resource), resource);
    }
}
