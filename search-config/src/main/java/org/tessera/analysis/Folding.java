package org.tessera.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;

/**
 * The form of a word that is the same however it was typed: NFKC and case folded (which takes Georgian Mtavruli to
 * Mkhedruli and Armenian և apart), without diacritics and apostrophes, and the same in every language, so that a query
 * whose language nobody knows folds as the text did. Azerbaijani ı and ə therefore become i and e, as people write them
 * on other keyboards. Cyrillic й, ў and ї are letters, not letters with marks, and stay.
 */
public final class Folding {

    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private static final char BREVE = '\u0306';
    private static final char DIAERESIS = '\u0308';

    private Folding() {}

    public static String fold(String word) {
        String plain = withoutMarks(lower(word));
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case 'ı' -> folded.append('i');
                case 'ə' -> folded.append('e');
                // the Azerbaijani Cyrillic letter
                case 'ә' -> folded.append('е');
                default -> {
                    if (!isApostrophe(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.isEmpty() ? word : folded.toString();
    }

    /** NFKC and case folded, marks kept, Armenian եւ (also from և) written եվ as its capitals are. */
    public static String lower(String word) {
        return CASE.normalize(word).replace("եւ", "եվ");
    }

    /** ASCII and typographic apostrophes, and the modifier letters that stand for them. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʹ' || c == '`';
    }

    private static String withoutMarks(String word) {
        String apart = DECOMPOSED.normalize(word);
        StringBuilder kept = new StringBuilder(apart.length());
        char base = 0;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean mark = UCharacter.getType(c) == UCharacterCategory.NON_SPACING_MARK;
            if (!mark) {
                base = c;
            }
            if (!mark || isLetterInCyrillic(base, c)) {
                kept.append(c);
            }
        }
        return COMPOSED.normalize(kept);
    }

    private static boolean isLetterInCyrillic(char base, char mark) {
        return (mark == BREVE && (base == 'и' || base == 'у')) || (mark == DIAERESIS && base == 'і');
    }
}
