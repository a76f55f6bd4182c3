package org.tessera.analysis.light;

/**
 * A light stemmer for Georgian nouns and adjectives, by what a noun carries from its end:
 *
 * <ol>
 *   <li>particle: -ც (also) behind a vowel, -ვე
 *   <li>postposition: -ში -ზე -თან -ვით, which have swallowed the dative's -ს, so that no case is looked for before them
 *       (თბილისში is თბილის + ში, not თბილ + ის + ში); -თვის -გან -კენ -დან -მდე behind other cases
 *   <li>case: genitive -ის(ა), instrumental -ით, adverbial -ად and behind a vowel -დ, ergative -მა and behind a vowel -მ,
 *       dative -ს, old plural -თა behind a consonant, nominative -ი
 *   <li>final vowels -ა -ე -ი, which stems lose in the genitive: კონტრაბანდა, კონტრაბანდის
 *   <li>plural -ებ
 *   <li>the vowel that the last syllable may drop, always dropped: საზღვარი, საზღვრის; ქვეყანა, ქვეყნის
 * </ol>
 *
 * At least three letters remain. Verbs are left as they are, but for what happens to look like the above.
 */
public final class GeorgianStems {

    private static final int AT_LEAST = 3;
    private static final String VOWELS = "აეიოუ";

    private static final Suffixes EMPHASIS = new Suffixes(4, "ვე");
    private static final Suffixes WITH_DATIVE = new Suffixes(AT_LEAST, "ში", "ზე", "თან", "ვით");
    private static final Suffixes WITH_OTHER_CASES = new Suffixes(AT_LEAST, "თვის", "გან", "კენ", "დან", "ამდე", "მდე");
    private static final Suffixes CASE = new Suffixes(AT_LEAST, "ისა", "ის", "ით", "ად", "მა", "ს", "ი");
    private static final Suffixes FINAL_VOWEL = new Suffixes(AT_LEAST, "ი", "ა", "ე");
    private static final Suffixes PLURAL = new Suffixes(AT_LEAST, "ებ");

    private GeorgianStems() {}

    /** @param word in Mkhedruli */
    public static String stem(String word) {
        if (word.length() < 4) {
            return word;
        }
        String bare = EMPHASIS.strip(behindVowel(word, 'ც'));
        String local = WITH_DATIVE.strip(bare);
        String noun = local.equals(bare) ? withoutCase(WITH_OTHER_CASES.strip(bare)) : local;
        String stem = FINAL_VOWEL.strip(FINAL_VOWEL.strip(noun));
        return syncopated(FINAL_VOWEL.strip(PLURAL.strip(stem)));
    }

    private static String withoutCase(String word) {
        String behindVowel = behindVowel(behindVowel(word, 'მ'), 'დ');
        if (!behindVowel.equals(word)) {
            return behindVowel;
        }
        int before = word.length() - 3;
        boolean oldPlural = before >= AT_LEAST - 1 && word.endsWith("თა") && !vowel(word.charAt(before));
        return oldPlural ? word.substring(0, before + 1) : CASE.strip(word);
    }

    /** Without this last letter, where it follows a vowel. */
    private static String behindVowel(String word, char ending) {
        int last = word.length() - 1;
        boolean found = last >= AT_LEAST && word.charAt(last) == ending && vowel(word.charAt(last - 1));
        return found ? word.substring(0, last) : word;
    }

    private static String syncopated(String stem) {
        int last = stem.length() - 1;
        boolean mayDrop = last >= 4
                && "ლრნმ".indexOf(stem.charAt(last)) >= 0
                && "აეო".indexOf(stem.charAt(last - 1)) >= 0
                && !vowel(stem.charAt(last - 2));
        return mayDrop ? stem.substring(0, last - 1) + stem.charAt(last) : stem;
    }

    private static boolean vowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
