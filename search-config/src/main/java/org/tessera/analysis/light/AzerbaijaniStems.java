package org.tessera.analysis.light;

/**
 * A light stemmer for Azerbaijani nouns: case, possessive or final vowel, plural, in this order from the end; a final ğ
 * that a suffix had softened goes back to q. Written for the vowel harmony of Azerbaijani (with ə), for which the
 * Turkish stemmer is no use.
 */
public final class AzerbaijaniStems {

    private static final Suffixes CASE = new Suffixes(
            3, "dan", "dən", "tan", "tən", "da", "də", "ta", "tə", "nın", "nin", "nun", "nün", "ın", "in", "un", "ün",
            "nı", "ni", "nu", "nü", "na", "nə", "ya", "yə", "yı", "yi", "yu", "yü", "la", "lə");
    // with -s- only from long words: Tbilisi is nobody's Tbili
    private static final Suffixes LONG_POSSESSIVE = new Suffixes(6, "sı", "si", "su", "sü");
    private static final Suffixes FINAL_VOWEL = new Suffixes(3, "ı", "i", "u", "ü", "a", "ə");
    private static final Suffixes PLURAL = new Suffixes(3, "lar", "lər");

    private AzerbaijaniStems() {}

    /** @param word in lower case, by the rules of Azerbaijani */
    public static String stem(String word) {
        if (word.length() < 4) {
            return word;
        }
        String bare = CASE.strip(word);
        String owned = LONG_POSSESSIVE.strip(bare);
        String stem = FINAL_VOWEL.strip(owned);
        String singular = PLURAL.strip(stem);
        stem = singular.equals(stem) ? stem : FINAL_VOWEL.strip(singular);
        return stem.endsWith("ğ") ? stem.substring(0, stem.length() - 1) + "q" : stem;
    }
}
