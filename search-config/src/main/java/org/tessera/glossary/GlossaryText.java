package org.tessera.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The file of concepts as text: its entries one by one, with the part of the field that each stands in, and the whole with
 * entries put in the place of its own, comments and order kept. What it writes, {@link Glossary#read} reads.
 */
public final class GlossaryText {

    /** In the order in which the file has them. */
    public static final List<String> LANGUAGES = List.of("en", "ro", "az", "ru", "uk", "be", "ka", "hy");

    private static final GlossaryText SHIPPED = new GlossaryText(resource("concepts.txt"));
    private static final String PART = "## ";

    /**
     * A concept as it is written.
     *
     * @param part of the field, such as {@code Roles}
     * @param text from its heading to its last term
     */
    public record Entry(String name, String part, String text) {}

    private final List<String> lines;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private GlossaryText(String file) {
        lines = file.lines().toList();
        String part = "";
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[") || line.startsWith(PART)) {
                close(open, part);
            }
            if (line.startsWith(PART)) {
                part = line.substring(PART.length()).strip();
            } else if (line.startsWith("[") || (!open.isEmpty() && !line.isBlank() && !line.startsWith("#"))) {
                open.add(line.strip());
            }
        }
        close(open, part);
    }

    /** The file that ships with the application, without the places. */
    public static GlossaryText shipped() {
        return SHIPPED;
    }

    static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(GlossaryText.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void close(List<String> open, String part) {
        if (!open.isEmpty()) {
            String name = name(open.getFirst());
            entries.put(name, new Entry(name, part, String.join("\n", open)));
            open.clear();
        }
    }

    private static String name(String heading) {
        int close = heading.indexOf(']');
        return heading.substring(1, close < 0 ? heading.length() : close);
    }

    /** In the order of the file. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<Entry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The whole file with these in the place of entries of their names; others stand at the end of their part. */
    public String with(List<Entry> changed) {
        Map<String, Entry> left = new LinkedHashMap<>();
        changed.forEach(entry -> left.put(entry.name(), entry));
        StringBuilder text = new StringBuilder();
        String part = "";
        boolean skipping = false;
        for (String line : lines) {
            if (line.startsWith(PART)) {
                added(part, left, text);
                part = line.substring(PART.length()).strip();
                skipping = false;
            }
            if (line.startsWith("[")) {
                Entry entry = left.remove(name(line));
                skipping = entry != null;
                if (entry != null) {
                    text.append(entry.text()).append("\n\n");
                }
            }
            if (!skipping) {
                text.append(line).append('\n');
            }
        }
        added(part, left, text);
        left.values().forEach(entry -> text.append('\n').append(entry.text()).append('\n'));
        return text.toString();
    }

    private void added(String part, Map<String, Entry> left, StringBuilder text) {
        List<Entry> here = left.values().stream()
                .filter(entry -> entry.part().equals(part) && !entries.containsKey(entry.name()))
                .toList();
        here.forEach(entry -> {
            left.remove(entry.name());
            text.append(entry.text()).append("\n\n");
        });
    }
}
