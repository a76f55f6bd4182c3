package org.tessera.coediting;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One and the same load for either server: so many authors, spread evenly over sections and within their text. */
public final class Typing {

    private static final int PARAGRAPHS = 40;

    /** @param characters of each section at first */
    public record Shape(int authors, int sections, int characters, int warmUp, int seconds) {}

    private Typing() {}

    /**
     * @param address {@code ws://…} without a path
     * @param sections of {@link #text}
     * @param tokens of the accounts that write, in turns
     * @param document a section's document as the server now has it
     */
    public static Figures tessera(
            Shape shape,
            URI address,
            List<UUID> sections,
            List<String> tokens,
            Function<UUID, JsonNode> document,
            Runnable measured)
            throws IOException {
        Load load = new Load();
        try {
            List<SectionLog> logs = new ArrayList<>();
            sections.forEach(_ -> logs.add(new SectionLog()));
            for (int i = 0; i < shape.authors(); i++) {
                int section = i % shape.sections();
                URI uri = address.resolve("/ws/sections/" + sections.get(section));
                int letter = letter(shape, i);
                // each paragraph has a place before and one behind it
                int place = letter + 2 * (letter / (shape.characters() / PARAGRAPHS)) + 1;
                String token = tokens.get(i % tokens.size());
                load.add(new TesseraAuthor(load, i, section, uri, token, logs.get(section), place, shape.authors()));
            }
            Figures figures = load.run(shape.warmUp(), shape.seconds(), measured);
            boolean kept = true;
            for (int s = 0; s < shape.sections(); s++) {
                kept &= logs.get(s).is(document.apply(sections.get(s)));
            }
            return figures.and(kept);
        } finally {
            load.close();
        }
    }

    /** @param characters how many the server now has in all documents */
    public static Figures yjs(Shape shape, URI address, Supplier<Long> characters, Runnable measured)
            throws IOException {
        Load load = new Load();
        try {
            for (int i = 0; i < shape.authors(); i++) {
                load.add(new YjsAuthor(load, i, i % shape.sections(), address, letter(shape, i), shape.authors()));
            }
            Figures figures = load.run(shape.warmUp(), shape.seconds(), measured);
            boolean kept = characters.get() == (long) shape.sections() * shape.characters() + figures.keys();
            return figures.and(kept);
        } finally {
            load.close();
        }
    }

    private static int letter(Shape shape, int author) {
        int inSection = (shape.authors() + shape.sections() - 1) / shape.sections();
        return (int) ((long) (author / shape.sections()) * (shape.characters() - 2) / inSection);
    }

    /** A section's first text as one step of an empty one. */
    public static String text(int characters) {
        String paragraph = "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\""
                + "x".repeat(characters / PARAGRAPHS) + "\"}]}";
        return "{\"version\":0,\"steps\":[{\"stepType\":\"replace\",\"from\":0,\"to\":2,\"slice\":{\"content\":["
                + String.join(",", java.util.Collections.nCopies(PARAGRAPHS, paragraph)) + "]}}]}";
    }
}
