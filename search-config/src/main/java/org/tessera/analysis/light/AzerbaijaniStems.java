package org.tessera.analysis.light;

/**
 * A light stemmer for Azerbaijani nouns, for whose vowel harmony (with ə) the Turkish stemmer is no use. From the end,
 * over and over until nothing changes, so that a word whose own last letters look like a suffix (qadın, maddə) loses them
 * in all its forms alike:
 *
 * <ul>
 *   <li>case behind a possessive, which puts an n between: bağlamalar-ı-nda, sərhədi-ndən
 *   <li>case: -da -dan, -(n)ın, -(y)ı, -(y)a, instrumental -la, each in its vowel harmony
 *   <li>possessive -sı, from long words only: Tbilisi is nobody's Tbili
 *   <li>a final vowel: possessive, accusative, dative, or the word's own
 *   <li>plural -lar, -lər
 * </ul>
 *
 * A final ğ that a suffix had softened goes back to q, and -liy- to -lik, but not in a name such as Əliyev.
 */
public final class AzerbaijaniStems {

    private static final Suffixes LOCAL_CASE = new Suffixes(4, "dan", "dən", "da", "də");
    private static final Suffixes CASE = new Suffixes(
            3, "nın", "nin", "nun", "nün", "ın", "in", "un", "ün", "nı", "ni", "nu", "nü", "na", "nə", "ya", "yə", "yı",
            "yi", "yu", "yü", "yla", "ylə", "la", "lə");
    private static final Suffixes LONG_POSSESSIVE = new Suffixes(6, "sı", "si", "su", "sü");
    private static final Suffixes FINAL_VOWEL = new Suffixes(3, "ı", "i", "u", "ü", "a", "ə");
    private static final Suffixes PLURAL = new Suffixes(3, "lar", "lər");

    private AzerbaijaniStems() {}

    /** @param word in lower case, by the rules of Azerbaijani */
    public static String stem(String word) {
        if (word.length() < 4) {
            return word;
        }
        String stem = word.replaceFirst("l([iü])y(?=[iəü]|e(?!v))", "l$1k");
        String before;
        do {
            before = stem;
            String bare = CASE.strip(localCase(stem));
            stem = PLURAL.strip(FINAL_VOWEL.strip(LONG_POSSESSIVE.strip(bare)));
        } while (!stem.equals(before));
        return stem.endsWith("ğ") ? stem.substring(0, stem.length() - 1) + "q" : stem;
    }

    private static String localCase(String word) {
        String bare = LOCAL_CASE.strip(word);
        int last = bare.length() - 1;
        boolean behindPossessive = !bare.equals(word)
                && last > 3
                && bare.charAt(last) == 'n'
                && "ıiuü".indexOf(bare.charAt(last - 1)) >= 0;
        return behindPossessive ? bare.substring(0, last) : bare;
    }
}
