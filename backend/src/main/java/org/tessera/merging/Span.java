package org.tessera.merging;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A stretch of a passage's text in UTF-16 offsets, {@code to} exclusive. */
record Span(int from, int to) {

    /** A quotation is at most this long, so that a reader of the draft sees the fact and not the report. */
    static final int LONGEST_QUOTATION = 420;

    private static final Pattern MORE_ENDS = Pattern.compile("(?<=։)\\s*|(?<=[.!?])\\s+(?=\\p{IsGeorgian})");

    String of(String text) {
        return text.substring(from, to);
    }

    int length() {
        return to - from;
    }

    Span through(Span other) {
        return new Span(from, other.to);
    }

    /** The lines that say something, without surrounding white space. */
    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = stripped(text, start, end);
            if (line.length() > 0) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    /** The line's sentences; a row of a table is one. */
    static List<Span> sentences(String text, Span line, @Nullable String language) {
        if (Tabular.isRow(line.of(text))) {
            return List.of(line);
        }
        BreakIterator ends =
                BreakIterator.getSentenceInstance(Locale.forLanguageTag(language == null ? "en" : language));
        ends.setText(line.of(text));
        List<Span> sentences = new ArrayList<>();
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            more(text, line.from + start, line.from + end, sentences);
            start = end;
        }
        return sentences;
    }

    /** Ends that the JDK does not see: the Armenian full stop, and a full stop before a script without capitals. */
    private static void more(String text, int from, int to, List<Span> sentences) {
        Matcher ends = MORE_ENDS.matcher(text).region(from, to).useTransparentBounds(true);
        int start = from;
        while (ends.find()) {
            if (ends.start() > start) {
                sentences.add(stripped(text, start, ends.start()));
            }
            start = ends.end();
        }
        if (start < to) {
            sentences.add(stripped(text, start, to));
        }
    }

    private static Span stripped(String text, int from, int to) {
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
