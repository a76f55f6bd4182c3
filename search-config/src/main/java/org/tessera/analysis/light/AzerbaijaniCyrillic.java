package org.tessera.analysis.light;

/**
 * Azerbaijani as written from 1958 to 1991, letter by letter in today's Latin alphabet. The two alphabets correspond one
 * to one, but for letters of Russian words only (ц, щ, э, ю, я), which are read as Azerbaijani writes those words now.
 */
public final class AzerbaijaniCyrillic {

    private static final String CYRILLIC = "абвгғдеәжзыийјкҝлмноөпрстуүфхһчҹшэё";
    private static final String LATIN = "abvqğdeəjzıiyykglmnoöprstuüfxhçcşeo";

    private AzerbaijaniCyrillic() {}

    /** @param word in lower case; what is no letter of that alphabet stays */
    public static String latin(String word) {
        StringBuilder latin = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int at = CYRILLIC.indexOf(c);
            switch (c) {
                case 'ц' -> latin.append('s');
                case 'щ' -> latin.append("şç");
                case 'ю' -> latin.append("yu");
                case 'я' -> latin.append("ya");
                case 'ь', 'ъ' -> {}
                default -> latin.append(at < 0 ? c : LATIN.charAt(at));
            }
        }
        return latin.toString();
    }
}
