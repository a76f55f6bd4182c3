package org.tessera.merging;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tessera.evidence.Passage;

/** A stretch of a passage's text in UTF-16 offsets, {@code to} exclusive. */
record Span(int from, int to) {

    /** A quotation is at most this long, so that a reader of the draft sees the fact and not the report. */
    static final int LONGEST_QUOTATION = 420;

    private static final int LONGEST_HEADING = 70;

    String of(String text) {
        return text.substring(from, to);
    }

    int length() {
        return to - from;
    }

    /** The sentences after the heading, without surrounding white space. */
    static List<Span> sentences(Passage passage) {
        String text = passage.text();
        BreakIterator breaks = BreakIterator.getSentenceInstance(
                Locale.forLanguageTag(passage.language() == null ? "en" : passage.language()));
        breaks.setText(text);
        breaks.first();
        List<Span> sentences = new ArrayList<>();
        int start = bodyStart(text);
        for (int end = breaks.following(Math.min(start, text.length() - 1));
                end != BreakIterator.DONE;
                end = breaks.next()) {
            lines(text, start, end, sentences);
            start = end;
        }
        return sentences;
    }

    /** A line's end is a sentence's end too: headings and rows of tables have no full stop. */
    private static void lines(String text, int from, int to, List<Span> sentences) {
        int start = from;
        while (start < to) {
            int line = text.indexOf('\n', start);
            int end = line < 0 || line >= to ? to : line + 1;
            Span sentence = stripped(text, start, end);
            if (sentence.length() > 0) {
                sentences.add(sentence);
            }
            start = end;
        }
    }

    /** The heading that stands as a first, short line without a full stop; empty if there is none. */
    static String heading(String text) {
        return text.substring(0, bodyStart(text)).strip();
    }

    private static int bodyStart(String text) {
        int line = text.indexOf('\n');
        if (line <= 0 || line > LONGEST_HEADING || line == text.length() - 1) {
            return 0;
        }
        char last = text.charAt(line - 1);
        return last == '.' || last == ':' || last == '։' ? 0 : line + 1;
    }

    static Span stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
