package org.tessera.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One invented contribution: lines {@code name: value} up to the first empty line, then its text. In the text {@code #} and
 * {@code ##} begin headings and lines that begin with {@code |} are rows of a table.
 */
record SampleSource(Map<String, String> particulars, List<String> lines) {

    static SampleSource read(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        Map<String, String> particulars = new LinkedHashMap<>();
        int at = 0;
        for (; !all.get(at).isBlank(); at++) {
            String line = all.get(at);
            int colon = line.indexOf(": ");
            particulars.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return new SampleSource(particulars, List.copyOf(all.subList(at + 1, all.size())));
    }

    String file() {
        return get("file");
    }

    String get(String name) {
        String value = particulars.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No " + name);
        }
        return value;
    }

    String title() {
        return get("title");
    }

    /** Headings, paragraphs and tables in order. */
    List<String> blocks() {
        return blocks(lines);
    }

    static List<String> blocks(List<String> lines) {
        List<String> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                flush(paragraph, blocks);
            }
            if (line.startsWith("#")) {
                blocks.add(line);
            } else if (!line.isBlank()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        flush(paragraph, blocks);
        return blocks;
    }

    private static void flush(StringBuilder paragraph, List<String> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    /** The lines after one that reads {@code name}, up to the next such line of any of the names. */
    static List<String> part(List<String> lines, String from, String... until) {
        List<String> part = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith(from)) {
                inside = true;
                continue;
            }
            if (inside && List.of(until).stream().anyMatch(line::startsWith)) {
                break;
            }
            if (inside) {
                part.add(line);
            }
        }
        return part;
    }

    static List<String> cells(String row) {
        String inner = row.strip();
        return List.of(inner.substring(1, inner.length() - 1).split("\\|")).stream()
                .map(String::strip)
                .toList();
    }
}
