package org.tessera.merging;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;

/**
 * Reads the figures of a passage with what they count, as {@code docs/merge.md} lays it down. What cannot be told for sure
 * is left out: two figures that are wrongly held against each other cost a reader more than a pair that is missed.
 */
final class Amounts {

    private Amounts() {}

    /** In the working language: of the original, else of its translation, else none. */
    static List<Amount> in(Passage passage, Locale working) {
        if (passage.language() == null || passage.language().equals(working.getLanguage())) {
            return read(passage.text(), passage.language(), new FoundAmounts(passage, false));
        }
        return passage.translations().stream()
                .filter(one -> one.language().equals(working.getLanguage()))
                .findFirst()
                .map(Translation::text)
                .map(text -> read(text, working.getLanguage(), new FoundAmounts(passage, true)))
                .orElse(List.of());
    }

    private static List<Amount> read(String text, @Nullable String language, FoundAmounts found) {
        AmountWords words = new AmountWords(language, Areas.kinds());
        SentenceAmounts sentences = new SentenceAmounts(words, found);
        RowAmounts rows = new RowAmounts(words, found);
        for (Span line : Span.lines(text)) {
            if (Tabular.isRow(line.of(text))) {
                rows.read(text, line);
            } else {
                Span.sentences(text, line, language).forEach(sentence -> sentences.read(text, sentence));
            }
        }
        return found.all();
    }
}
