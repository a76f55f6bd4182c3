package org.tessera.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Period;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

/**
 * An edition ready to be written in any format: words filled in for one audience, citations numbered.
 *
 * @param marking with the handling codes, in words, for every page
 * @param reasons what leads to the marking, a line each
 * @param copy on every page too
 * @param notes in order of their numbers, which begin at 1
 */
public record Publication(
        Edition edition,
        String language,
        String audience,
        String marking,
        List<String> reasons,
        Copy copy,
        List<Chapter> chapters,
        List<Endnote> notes) {
    public Publication {
        reasons = List.copyOf(reasons);
        chapters = List.copyOf(chapters);
        notes = List.copyOf(notes);
    }

    public record Chapter(String title, List<Section> sections) {
        public Chapter {
            sections = List.copyOf(sections);
        }

        /** Whether the chapter's title says all: its only section has the same one. */
        public boolean undivided() {
            return sections.size() == 1 && sections.getFirst().title().equals(title);
        }
    }

    /** Whether the chapter begins a new page: it or the one before is divided into sections. */
    public boolean beginsPage(int chapter) {
        return chapter > 0
                && !(chapters.get(chapter).undivided()
                        && chapters.get(chapter - 1).undivided());
    }

    public record Section(String title, String marking, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * What a citation stands for, or what somebody who does not agree says. Of a passage that this audience may not read, nothing but its id is told.
     *
     * @param text as it is printed
     * @param document names from the file that was handed in to the document, joined by {@code ›}
     * @param sha256 of the passage's original text in UTF-8, lower-case hexadecimal
     */
    public record Endnote(
            int number,
            String text,
            @Nullable UUID passage,
            @Nullable Country owner,
            @Nullable String title,
            @Nullable String document,
            @Nullable Locator locator,
            @Nullable Period period,
            @Nullable Evaluation evaluation,
            @Nullable Set<HandlingCode> handling,
            @Nullable Marking marking,
            @Nullable String sha256) {

        /** Of a dissent: it leans on no passage. */
        static Endnote said(int number, String text) {
            return new Endnote(number, text, null, null, null, null, null, null, null, null, null, null);
        }

        static Endnote withheld(int number, String text, UUID passage) {
            return new Endnote(number, text, passage, null, null, null, null, null, null, null, null, null);
        }
    }

    /** A block of a section. */
    public sealed interface Block {}

    /** @param level 1 to 4 within the section */
    public record Heading(int level, List<Inline> inlines) implements Block {}

    public record Paragraph(List<Inline> inlines) implements Block {

        /** Whether it introduces what stands below it, and so must not end a page. */
        public boolean leads() {
            return !inlines.isEmpty()
                    && inlines.getLast() instanceof Words last
                    && last.text().stripTrailing().endsWith(":");
        }
    }

    public record Bullets(boolean ordered, List<List<Block>> items) implements Block {}

    public record Table(List<List<Cell>> rows) implements Block {

        /** Whether the first row is made of headers, to be repeated on each page. */
        public boolean headed() {
            return !rows.isEmpty() && rows.getFirst().stream().allMatch(Cell::header);
        }
    }

    public record Cell(boolean header, int columns, int rows, List<Block> blocks) {}

    /**
     * Quoted evidence.
     *
     * @param words null when they are not there for this audience; then {@code remark} says why
     * @param remark such as "Working translation from Georgian"
     * @param note the number of its citation
     * @param sha256 of the quoted original words in UTF-8, lower-case hexadecimal, as it was when they were quoted
     */
    public record Quotation(
            @Nullable String words,
            @Nullable String remark,
            int note,
            @Nullable String sha256) implements Block {}

    /**
     * Quoted evidence that is rows of one form or table, shown as a table again.
     *
     * @param remarks the definitions of columns, and where the words are a translation
     */
    public record QuotedRows(List<String> columns, List<Row> rows, List<String> remarks) implements Block {

        /**
         * @param cells one for each column
         * @param note the number of its citation
         */
        public record Row(List<String> cells, int note) {}

        /** As it is printed: a row of headers, and the citation behind each row's first cell. */
        public Table table() {
            List<List<Cell>> printed = new ArrayList<>();
            printed.add(columns.stream().map(column -> cell(true, column, 0)).toList());
            for (Row row : rows) {
                List<Cell> cells = new ArrayList<>();
                row.cells().forEach(words -> cells.add(cell(false, words, cells.isEmpty() ? row.note() : 0)));
                printed.add(cells);
            }
            return new Table(printed);
        }

        private static Cell cell(boolean header, String words, int note) {
            List<Inline> inlines = new ArrayList<>();
            inlines.add(new Words(words, false, false));
            if (note > 0) {
                inlines.add(new Note(note));
            }
            return new Cell(header, 1, 1, List.of(new Paragraph(inlines)));
        }
    }

    /**
     * A judgement, a gap, a country's box, a case or a callout, in a frame.
     *
     * @param frame judgement, gap, country, case or callout
     * @param label such as "Key judgement 2"
     * @param said such as "likely (55–80 %), moderate confidence"; null where there is nothing to say
     */
    public record Framed(
            String frame, String label, @Nullable String said, List<Block> blocks) implements Block {}

    /**
     * @param label such as "Figure 2"
     * @param source empty if nothing is said
     */
    public record Figure(String label, List<Block> blocks, List<Inline> caption, List<Inline> source)
            implements Block {}

    /**
     * A picture of a figure.
     *
     * @param alternative what it shows, in words
     * @param width in pixels
     * @param height in pixels
     * @param sha256 of its bytes, lower-case hexadecimal
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Picture(String alternative, String mediaType, int width, int height, String sha256, byte[] bytes)
            implements Block {

        private static final double DOTS_PER_MILLIMETRE = 150 / 25.4;

        /**
         * How wide it is printed, in millimetres: as large as 150 dots per inch make it, within what the page has.
         *
         * @param widest in millimetres
         * @param highest in millimetres
         */
        public double printedWidth(double widest, double highest) {
            return Math.min(Math.min(width / DOTS_PER_MILLIMETRE, widest), highest * width / height);
        }
    }

    /** A piece of a line. */
    public sealed interface Inline {}

    public record Words(String text, boolean strong, boolean emphasis) implements Inline {}

    public record Note(int number) implements Inline {}

    public record Break() implements Inline {}
}
