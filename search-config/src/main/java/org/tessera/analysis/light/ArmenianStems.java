package org.tessera.analysis.light;

/**
 * A light stemmer for Armenian. First two declensions go back to their nominative: abstract nouns in -ություն (genitive
 * -ության) and nouns of action in -ում (genitive -ման). Then, over and over until nothing changes, so that a word whose
 * own last letters look like an ending (սահման, հերոին) loses them in all its forms alike:
 *
 * <ul>
 *   <li>article -ը, and -ն behind a vowel
 *   <li>case -ի -ին -ից -ով -ում, with the յ that parts it from a vowel
 *   <li>plural -եր, -ներ
 *   <li>participles and infinitives -ված -վել -ած -ել of long words
 * </ul>
 *
 * Last, the ու or ի that the last syllable loses before an ending is always lost: խումբ, խմբեր; նավահանգիստ,
 * նավահանգստում. At least three letters remain.
 */
public final class ArmenianStems {

    private static final int AT_LEAST = 3;
    private static final String VOWELS = "աեէըիոօւ";

    private static final Suffixes ENDING =
            new Suffixes(AT_LEAST, "յի", "յին", "յից", "յով", "յում", "ի", "ին", "ից", "ով", "ում", "ը", "եր", "ներ");
    private static final Suffixes VERBAL = new Suffixes(5, "ված", "վել", "ած", "ել");

    private ArmenianStems() {}

    /** @param word in lower case */
    public static String stem(String word) {
        if (word.length() < 4) {
            return word;
        }
        // սահման, border, is no genitive of սահում
        String stem = word.startsWith("սահման") ? word : ArmenianNouns.nominative(word);
        String before;
        do {
            before = stem;
            stem = VERBAL.strip(article(ENDING.strip(stem)));
        } while (!stem.equals(before));
        return reduced(stem);
    }

    private static String article(String word) {
        int last = word.length() - 1;
        boolean found = last > AT_LEAST && word.charAt(last) == 'ն' && VOWELS.indexOf(word.charAt(last - 1)) >= 0;
        return found ? word.substring(0, last) : word;
    }

    private static String reduced(String stem) {
        int vowel = stem.length() - 1;
        while (vowel > 0 && VOWELS.indexOf(stem.charAt(vowel)) < 0) {
            vowel--;
        }
        boolean ou = vowel > 1 && stem.charAt(vowel) == 'ւ' && stem.charAt(vowel - 1) == 'ո';
        boolean i = stem.charAt(vowel) == 'ի';
        int from = ou ? vowel - 1 : vowel;
        boolean between = from > 0 && vowel < stem.length() - 1 && VOWELS.indexOf(stem.charAt(from - 1)) < 0;
        String shorter = stem.substring(0, from) + stem.substring(vowel + 1);
        return between && (ou || i) && shorter.length() >= AT_LEAST ? shorter : stem;
    }
}
