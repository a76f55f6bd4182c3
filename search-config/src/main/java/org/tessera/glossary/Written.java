package org.tessera.glossary;

import java.util.List;
import java.util.stream.Stream;
import org.tessera.analysis.Language;
import org.tessera.analysis.Word;

/**
 * A concept as it stands in a file, with the place of each of its parts, so that whatever is found wrong later can be
 * shown where it is.
 */
record Written(String file, int line, String name, List<String> regions, List<Term> terms) {

    /**
     * @param words the term, analysed in its language
     * @param shared written with {@code ~}: other concepts may have the same term
     */
    record Term(int line, int column, Language language, String text, List<Word> words, boolean shared) {

        /** Whether its words only have to stand near each other. */
        boolean apart() {
            return text.contains("&");
        }

        /**
         * What must be found: its words without the function words of its language, as far as two remain, since a single
         * word of several (by <i>air</i>) would be found everywhere.
         */
        List<Word> essential() {
            List<Word> essential = words.stream()
                    .filter(word -> !word.functionWordIn(language))
                    .toList();
            return essential.size() < 2 ? words : essential;
        }
    }

    boolean place() {
        return name.startsWith("place/");
    }

    Stream<String> in(Language language) {
        return terms.stream().filter(term -> term.language() == language).map(Term::text);
    }
}
