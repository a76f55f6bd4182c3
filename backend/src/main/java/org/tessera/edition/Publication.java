package org.tessera.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition ready to be written in any format: words filled in for one audience, citations numbered.
 *
 * @param marking in words, for every page
 * @param notes in order of their numbers, which begin at 1
 */
public record Publication(
        Edition edition,
        String language,
        String audience,
        String marking,
        Instant exportedAt,
        List<Chapter> chapters,
        List<String> notes) {
    public Publication {
        chapters = List.copyOf(chapters);
        notes = List.copyOf(notes);
    }

    public record Chapter(String title, List<Section> sections) {
        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    public record Section(String title, String marking, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A block of a section. */
    public sealed interface Block {}

    /** @param level 1 to 4 within the section */
    public record Heading(int level, List<Inline> inlines) implements Block {}

    public record Paragraph(List<Inline> inlines) implements Block {}

    public record Bullets(boolean ordered, List<List<Block>> items) implements Block {}

    public record Table(List<List<Cell>> rows) implements Block {}

    public record Cell(boolean header, int columns, int rows, List<Block> blocks) {}

    /**
     * Quoted evidence.
     *
     * @param words null when they are not there for this audience; then {@code remark} says why
     * @param remark such as "Working translation from Georgian"
     * @param note the number of its citation
     */
    public record Quotation(
            @Nullable String words, @Nullable String remark, int note) implements Block {}

    /** A piece of a line. */
    public sealed interface Inline {}

    public record Words(String text, boolean strong, boolean emphasis) implements Inline {}

    public record Note(int number) implements Inline {}

    public record Break() implements Inline {}
}
