package org.tessera.uses;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;

/**
 * Reads an author's sentences: which no citation carries, and which repeat a source word for word. A citation carries its
 * sentence and those before it in the paragraph; what announces a quotation (it ends with a colon) needs none. Headings,
 * captions and tables are left out.
 */
final class Sourced {

    /** Words in a row that nobody writes twice by chance. */
    static final int LITERAL = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Locale language;
    private final List<String> unsourced = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private Sourced(Locale language) {
        this.language = language;
    }

    static List<String> unsourced(JsonNode doc, Locale language) {
        Sourced sourced = new Sourced(language);
        sourced.read(doc);
        return sourced.unsourced;
    }

    /** Sentences with a run of words that a source has too. */
    static List<String> literal(JsonNode doc, Locale language, Collection<String> sources) {
        Set<String> runs = new HashSet<>();
        sources.forEach(source -> runs.addAll(runs(source)));
        Sourced sourced = new Sourced(language);
        sourced.read(doc);
        return sourced.sentences.stream()
                .filter(sentence -> runs(sentence).stream().anyMatch(runs::contains))
                .toList();
    }

    private void read(JsonNode parent) {
        for (JsonNode node : parent.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.PARAGRAPH -> paragraph(node);
                case Doc.HEADING, Doc.TABLE, Doc.CAPTION, Doc.SOURCE, Doc.QUOTED_EVIDENCE -> {}
                default -> read(node);
            }
        }
    }

    private void paragraph(JsonNode block) {
        StringBuilder plain = new StringBuilder();
        List<Integer> citations = new ArrayList<>();
        for (JsonNode node : block.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.TEXT -> plain.append(node.path("text").asString(""));
                // It belongs to the character before it.
                case Doc.CITATION ->
                    citations.add(Math.max(0, plain.toString().stripTrailing().length() - 1));
                default -> plain.append(' ');
            }
        }
        String text = plain.toString();
        BreakIterator ends = BreakIterator.getSentenceInstance(language);
        ends.setText(text);
        List<String> found = new ArrayList<>();
        int carried = 0;
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            found.add(text.substring(from, to).strip());
            int start = from;
            int end = to;
            if (citations.stream().anyMatch(at -> at >= start && at < end)) {
                carried = found.size();
            }
        }
        found.stream().filter(Sourced::saysSomething).forEach(sentences::add);
        if (!text.stripTrailing().endsWith(":")) {
            found.subList(carried, found.size()).stream()
                    .filter(Sourced::saysSomething)
                    .forEach(unsourced::add);
        }
    }

    private static boolean saysSomething(String sentence) {
        return WORD.matcher(sentence).find();
    }

    private static Set<String> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + LITERAL <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + LITERAL)));
        }
        return runs;
    }
}
