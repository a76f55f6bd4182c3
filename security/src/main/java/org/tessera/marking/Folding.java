package org.tessera.marking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes two printings of a marking one: case, accents, spacing, dashes and quotation marks go, and a letter is the same
 * whether it was typed with a Latin or a Cyrillic keyboard.
 */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅԚ";
    private static final String LATIN = "ABEKMHOPCTYXIJSQ";

    private Folding() {}

    /** Letters and figures alone, with a blank between words. */
    static String words(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('ı', 'i')
                .toUpperCase(Locale.ROOT)
                .replace("ԵՎ", "ԵՒ");
        String bare =
                MARKS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder alike = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            int at = CYRILLIC.indexOf(bare.charAt(i));
            alike.append(at < 0 ? bare.charAt(i) : LATIN.charAt(at));
        }
        return NOT_A_SIGN.matcher(alike).replaceAll(" ").strip();
    }
}
