package org.tessera.analysis;

/**
 * Which language a word in a text of another one is in, by letters that the text's language does not have: a Ukrainian
 * name in a Russian passage, a Romanian title in an English one. What a word's letters leave open, the passage decides.
 */
final class Spelling {

    private static final String AZERBAIJANI_CYRILLIC = "ҝҹәғһөүј";

    private Spelling() {}

    /**
     * @param passage how words of this script are read in this passage
     * @param lower the word in lower case
     */
    static Language of(Language passage, String lower) {
        return switch (passage) {
            case RU ->
                has(lower, "ў") || (has(lower, "і") && has(lower, "ыэё"))
                        ? Language.BE
                        : has(lower, "іїєґ") ? Language.UK : Language.RU;
            case UK ->
                has(lower, "ў") || (has(lower, "і") && has(lower, "ыэё"))
                        ? Language.BE
                        : has(lower, "ыэёъ") ? Language.RU : Language.UK;
            case BE -> has(lower, "їєґ") ? Language.UK : has(lower, "щъи") ? Language.RU : Language.BE;
            case EN -> has(lower, "əığ") ? Language.AZ : has(lower, "ăâîșțţ") ? Language.RO : Language.EN;
            case RO -> has(lower, "əığ") ? Language.AZ : Language.RO;
            case AZ -> has(lower, "ăâîșțţ") ? Language.RO : Language.AZ;
            case KA, HY -> passage;
        };
    }

    /**
     * Whether a text is Azerbaijani in the Cyrillic of old files: one of its letters is enough where the text is said to
     * be Azerbaijani, else two, or one that nobody else writes.
     */
    static boolean azerbaijaniCyrillic(String text, boolean azerbaijani) {
        int found = azerbaijani ? 1 : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c == 'ҝ' || c == 'ҹ') {
                return true;
            }
            found += AZERBAIJANI_CYRILLIC.indexOf(c) >= 0 ? 1 : 0;
        }
        return found > 1;
    }

    private static boolean has(String word, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (word.indexOf(letters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
