package org.tessera.parsing.tika;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text without a word about its encoding, as offices of the region write it: UTF-8, UTF-16 (with or without a mark),
 * Windows-1251, the DOS code page 866, or one of the Latin Windows code pages.
 */
final class Charsets {

    private static final String COMMON_CYRILLIC = "оеаинтсрвлкмдпуяіыьгзбчйхжшюцщэфўї";
    private static final String ROMANIAN = "ăâîşţĂÂÎŞŢ";
    private static final String TURKIC = "ğışçöüĞİŞÇÖÜ";

    private Charsets() {}

    static String decode(byte[] bytes) {
        return new String(bytes, of(bytes)).replace("\uFEFF", "");
    }

    static Charset of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int sample = Math.min(bytes.length, 4096);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample; i++) {
            // In UTF-16 the high byte of Latin, Cyrillic, Armenian and most punctuation is below 6.
            if (bytes[i] >= 0 && bytes[i] < 6) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd * 5 > sample * 2 && even * 20 < sample) {
            return StandardCharsets.UTF_16LE;
        }
        if (even * 5 > sample * 2 && odd * 20 < sample) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : codePage(bytes);
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset codePage(byte[] bytes) {
        Charset best = Charset.forName("windows-1252");
        double bestPoints = 0;
        for (String name : List.of("windows-1251", "IBM866", "windows-1250", "windows-1254")) {
            Charset charset = Charset.forName(name);
            double points = points(new String(bytes, 0, Math.min(bytes.length, 20_000), charset), name);
            if (points > bestPoints) {
                best = charset;
                bestPoints = points;
            }
        }
        return best;
    }

    private static double points(String text, String name) {
        double points = 0;
        boolean cyrillic = !name.startsWith("windows-125") || name.endsWith("1");
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                if (cyrillic) {
                    int rank = COMMON_CYRILLIC.indexOf(Character.toLowerCase(c));
                    points += rank < 0 ? -2 : rank < 12 ? 1 : 0.5;
                    // Capitals inside a word: the wrong one of the Cyrillic code pages.
                    points -= Character.isUpperCase(c) && Character.isLowerCase(before) ? 1 : 0;
                } else {
                    String wanted = name.endsWith("1250") ? ROMANIAN : TURKIC;
                    points += wanted.indexOf(c) >= 0 ? 1 : -0.5;
                    boolean inWord = Character.isLetter(before) && before > 0x7F && c > 0x7F;
                    points -= inWord ? 1 : 0;
                }
            }
            before = c;
        }
        return points;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
