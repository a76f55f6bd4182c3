package org.tessera.parsing.tika;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Languages;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed.Piece;
import org.tessera.parsing.cell.Limits;

/**
 * Paragraphs become passages: short neighbours go together, a heading goes with what follows, and only a paragraph that is
 * too long to cite is cut, at the ends of sentences. Nothing crosses a page or a change of language.
 */
final class Passages {

    static final int SHORT = 200;
    static final int LONG = 1200;

    /** Sentences are looked for in stretches of this length, so that the effort grows with the text and not faster. */
    private static final int WINDOW = 6_000;

    private static final Pattern HEADING = Pattern.compile(
            "(?=.{3,70}$)(?:\\d+(?:\\.\\d+)*\\.? )?[\\p{Lu}\\p{Lo}\\p{IsGeorgian}][^|;:=]*[\\p{L}\\p{N})]");

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder passage = new StringBuilder();
    private @Nullable Locator start;
    private @Nullable String language;
    private boolean headingOnly;
    private @Nullable Integer page;
    private @Nullable String part;
    private int paragraph;
    private long characters;
    private boolean full;

    /** A new page or slide; paragraphs count anew. */
    void page(int number) {
        flush();
        page = number;
        paragraph = 0;
    }

    void part(@Nullable String name) {
        flush();
        part = name;
        paragraph = 0;
    }

    void heading(String text) {
        add(text, true);
    }

    /** Many documents write their headings as plain paragraphs: a short line without a full stop counts as one. */
    void paragraph(String text) {
        add(text, HEADING.matcher(text.strip()).matches());
    }

    /** The start or end of a table or another unit that must not run into its neighbours. */
    void border() {
        if (!headingOnly) {
            flush();
        }
    }

    private void add(String raw, boolean heading) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return;
        }
        paragraph++;
        String itsLanguage = Languages.of(text);
        boolean otherLanguage = language != null && itsLanguage != null && !language.equals(itsLanguage);
        boolean fits = passage.length() + text.length() < LONG;
        boolean small = passage.length() < SHORT;
        boolean together = headingOnly ? fits || heading : !heading && fits && small && !otherLanguage;
        if (!together) {
            flush();
        }
        if (passage.isEmpty()) {
            start = new Locator(List.of(), page, null, null, paragraph, part);
        } else {
            passage.append('\n');
        }
        headingOnly = heading && (passage.isEmpty() || headingOnly);
        passage.append(text);
        language = itsLanguage == null ? language : itsLanguage;
    }

    private void flush() {
        Locator locator = start;
        if (locator != null) {
            for (String text : sentences(passage.toString())) {
                piece(locator, text);
            }
        }
        passage.setLength(0);
        start = null;
        language = null;
        headingOnly = false;
    }

    /** A piece that somebody else has already cut and located. */
    void piece(Locator locator, String text) {
        characters += text.length();
        if (pieces.size() >= Limits.PIECES_OF_A_DOCUMENT || characters > Limits.CHARACTERS_OF_A_DOCUMENT) {
            full = true;
            return;
        }
        String whole = text.length() <= Limits.PIECE_CHARACTERS ? text : text.substring(0, Limits.PIECE_CHARACTERS);
        pieces.add(new Piece(locator, Languages.of(whole), whole));
    }

    /** A piece beside the text, such as a comment: what came before it ends there. */
    void beside(Locator locator, String text) {
        flush();
        piece(locator, text);
    }

    /** Pages may be read in another order than they have. */
    void inOrderOfPages() {
        flush();
        pieces.sort(Comparator.comparingInt(
                each -> Objects.requireNonNullElse(each.locator().page(), 0)));
    }

    List<Piece> finish() {
        flush();
        return pieces;
    }

    /** Whether there was more than a document may have. */
    boolean full() {
        return full;
    }

    int size() {
        return pieces.size() + (passage.isEmpty() ? 0 : 1);
    }

    /** Parts of about the same length, none longer than {@link #LONG} unless it has no place to cut. */
    static List<String> sentences(String text) {
        if (text.length() <= LONG) {
            return List.of(text);
        }
        if (text.length() > WINDOW) {
            List<String> parts = new ArrayList<>();
            for (int from = 0; from < text.length(); ) {
                int to = Math.min(text.length(), from + WINDOW);
                int space = to < text.length() ? text.substring(from, to).lastIndexOf(' ') : -1;
                to = space > 0 ? from + space + 1 : to;
                parts.addAll(sentences(text.substring(from, to)));
                from = to;
            }
            return parts;
        }
        int target = text.length() / ((text.length() + LONG - 1) / LONG) + 1;
        List<String> parts = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        int from = 0;
        while (text.length() - from > LONG) {
            int to = ends.preceding(Math.min(text.length(), from + target + target / 8) + 1);
            if (to <= from + target / 4) {
                int space = text.lastIndexOf(' ', from + LONG);
                to = space > from ? space + 1 : from + LONG;
            }
            parts.add(text.substring(from, to).strip());
            from = to;
        }
        parts.add(text.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
