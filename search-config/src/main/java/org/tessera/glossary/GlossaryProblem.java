package org.tessera.glossary;

/**
 * What is wrong with a glossary, where, and what to do about it.
 *
 * @param file its name
 * @param line from 1
 * @param column from 1
 * @param about the words that it is about; may be empty
 */
public record GlossaryProblem(String file, int line, int column, Kind kind, String about) {

    /** What can be wrong. */
    public enum Kind {
        NO_HEADING("is neither [concept] nor a language with its terms: write it as  en: term | term"),
        HEADING_OPEN("has no closing bracket: write  [concept-name]"),
        BAD_NAME("is no name: use small letters, digits and hyphens, for places with place/ before them"),
        NAME_TWICE("stands here a second time: put its terms under the first heading"),
        BAD_REGION("is no region: write an ISO 3166 code such as GE or GE-TB, and only after a place"),
        BEFORE_HEADING("stands before any concept: put a line such as  [concept-name]  above it"),
        NO_LANGUAGE("is no language here: write en, ro, az, ru, uk, be, ka or hy"),
        LANGUAGE_TWICE("has a line already in this concept: put all its terms on one line with | between them"),
        NO_TERM("holds no word: write a term, or take the | away"),
        OTHER_SCRIPT("mixes letters of another script into a word: type it again in the language's own letters"),
        LANGUAGE_MISSING("has no terms in a language: add a line for"),
        TERM_TWICE("is a term of another concept too: take one away, or write ~ before both where both are meant");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }
    }

    /** What is wrong and what to do about it, without the place. */
    public String said() {
        return kind == Kind.LANGUAGE_MISSING
                ? "the concept " + kind.advice + " " + about
                : "\u201c" + about + "\u201d " + kind.advice;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + said();
    }
}
