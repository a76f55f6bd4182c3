package org.tessera.analysis.light;

/**
 * A light stemmer for Georgian nouns and adjectives: particle, postposition, case, plural, in this order from the end.
 * Postpositions that govern the dative (-ში, -ზე, -თან) have swallowed its -ს, so no case is looked for before them:
 * თბილისში is თბილის + ში, not თბილ + ის + ში. Stems in -ა and -ე lose the vowel in the genitive, so it is always
 * dropped. Verbs are left as they are.
 */
public final class GeorgianStems {

    private static final Suffixes PARTICLE = new Suffixes(4, "აც", "იც", "საც", "ვე");
    private static final Suffixes WITH_DATIVE = new Suffixes(3, "ში", "ზე", "თან", "ვით");
    private static final Suffixes WITH_OTHER_CASES = new Suffixes(3, "თვის", "გან", "კენ", "დან", "ამდე", "მდე");
    private static final Suffixes CASE = new Suffixes(3, "ისა", "ის", "ით", "ად", "მა", "თა", "ს", "ი", "ა", "ე");
    private static final Suffixes FINAL_VOWEL = new Suffixes(3, "ი", "ა", "ე");
    private static final Suffixes PLURAL = new Suffixes(3, "ებ");

    private GeorgianStems() {}

    /** @param word in Mkhedruli */
    public static String stem(String word) {
        if (word.length() < 4) {
            return word;
        }
        String bare = PARTICLE.strip(word);
        String local = WITH_DATIVE.strip(bare);
        String stem = local.equals(bare) ? CASE.strip(WITH_OTHER_CASES.strip(bare)) : FINAL_VOWEL.strip(local);
        return PLURAL.strip(stem);
    }
}
