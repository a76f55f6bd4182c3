package org.tessera.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.glossary.Glossary;

/**
 * What of a passage to show: the stretch where most of what was looked for stands together, and where in it. Made from
 * the decrypted text with the analysis that made the index, so it marks what the index found.
 */
final class Snippets {

    private static final int LENGTH = 240;
    private static final String CUT = "… ";
    private static final String CUT_END = " …";

    /** Which words count as found. */
    private final Set<String> exact = new HashSet<>();

    private final Set<String> stems = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> concepts = new HashSet<>();
    private final List<List<String>> phrases = new ArrayList<>();

    Snippets(Optional<Clause> wanted) {
        wanted.ifPresent(this::collect);
    }

    private void collect(Clause clause) {
        switch (clause) {
            case Clause.Token one -> {
                Set<String> tokens = switch (one.field()) {
                    case EXACT -> exact;
                    case STEM -> stems;
                    case NAMES -> names;
                    case CONCEPTS, REGIONS -> concepts;
                };
                tokens.add(one.token());
            }
            case Clause.Phrase phrase -> phrases.add(phrase.words());
            case Clause.AnyOf any -> any.clauses().forEach(this::collect);
            case Clause.AllOf all -> all.clauses().forEach(this::collect);
            case Clause.Most most -> most.clauses().forEach(this::collect);
            case Clause.Like like -> {
                stems.addAll(like.tokens().getOrDefault(Field.STEM, List.of()));
                concepts.addAll(like.tokens().getOrDefault(Field.CONCEPTS, List.of()));
            }
            case Clause.Without without -> {
                if (without.wanted() != null) {
                    collect(without.wanted());
                }
            }
        }
    }

    SearchResult.Hit of(Passage passage) {
        Cut best = cut(passage.text(), passage.language());
        for (Translation translation : passage.translations()) {
            if (best.marks().isEmpty() && translation.status() == Translation.Status.VERIFIED) {
                Cut other = cut(translation.text(), translation.language());
                best = other.marks().isEmpty() ? best : other;
            }
        }
        return new SearchResult.Hit(passage, best.text(), best.marks(), List.of());
    }

    record Cut(String text, List<SearchResult.Highlight> marks) {}

    Cut cut(String text, @Nullable String language) {
        List<Word> words = Analysis.text(text, language);
        List<SearchResult.Highlight> marks = marks(words);
        if (text.length() <= LENGTH) {
            return new Cut(text, marks);
        }
        int from = start(text, words, marks);
        int to = end(words, from, text.length());
        String before = from == 0 ? "" : CUT;
        int shift = before.length() - from;
        List<SearchResult.Highlight> inside = marks.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .map(mark -> new SearchResult.Highlight(mark.from() + shift, mark.to() + shift))
                .toList();
        return new Cut(before + text.substring(from, to) + (to == text.length() ? "" : CUT_END), inside);
    }

    /** In the order of the text, none over another. */
    private List<SearchResult.Highlight> marks(List<Word> words) {
        int[] reach = new int[words.size()];
        for (int at = 0; at < words.size(); at++) {
            reach[at] = single(words.get(at)) ? at + 1 : 0;
            for (List<String> phrase : phrases) {
                if (stands(phrase, words, at)) {
                    reach[at] = Math.max(reach[at], at + phrase.size());
                }
            }
        }
        List<Glossary.Found> named =
                concepts.isEmpty() ? List.of() : Glossary.current().find(words);
        named.stream().filter(found -> concepts.contains(found.concept())).forEach(found -> reach(reach, found));
        if (named.stream().noneMatch(found -> concepts.contains(found.concept())) && !concepts.isEmpty()) {
            Glossary.current().hints(words).stream()
                    .filter(hint -> concepts.contains(Hinted.at(hint.concept())))
                    .forEach(hint -> reach(reach, hint));
        }
        List<SearchResult.Highlight> marks = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = Math.max(at + 1, reach[at]);
            if (reach[at] > 0) {
                marks.add(new SearchResult.Highlight(
                        words.get(at).from(), words.get(end - 1).to()));
            }
            at = end;
        }
        return marks;
    }

    private static void reach(int[] reach, Glossary.Found found) {
        reach[found.first()] = Math.max(reach[found.first()], found.last() + 1);
    }

    private boolean single(Word word) {
        return exact.contains(word.exact())
                || word.stems().stream().anyMatch(stems::contains)
                || word.names().stream().anyMatch(names::contains);
    }

    private static boolean stands(List<String> phrase, List<Word> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!InOrder.of(words.get(at + i)).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where a stretch begins that holds as many marks as any, with some words before the first of them. */
    private static int start(String text, List<Word> words, List<SearchResult.Highlight> marks) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int first = marks.get(i).from();
            int last = i;
            while (last + 1 < marks.size() && marks.get(last + 1).to() - first <= LENGTH * 3 / 4) {
                last++;
            }
            if (last - i + 1 > most) {
                most = last - i + 1;
                best = first;
            }
        }
        int wish = Math.min(best - LENGTH / 5, text.length() - LENGTH);
        int start = 0;
        for (Word word : words) {
            if (word.from() > Math.min(Math.max(0, wish), best)) {
                break;
            }
            start = word.from();
        }
        return wish <= 0 ? 0 : start;
    }

    /** Where a word ends within the length, so that none is cut; a single word longer than that is shown whole. */
    private static int end(List<Word> words, int from, int length) {
        int end = from;
        for (Word word : words) {
            if (word.from() >= from && (word.to() - from <= LENGTH + LENGTH / 5 || end == from)) {
                end = word.to();
            }
        }
        return words.isEmpty() || words.getLast().to() == end ? length : end;
    }
}
