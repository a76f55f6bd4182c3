package org.tessera.endurance;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Random words of 16 letters that stand nowhere else, remembered as they are given out. */
final class Markers {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    /** Letters of cp1251 that every language with Cyrillic letters here has. */
    private static final String CYRILLIC = "абвгдежзклмнопрстуфхцчшщю";

    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final List<String> given = new CopyOnWriteArrayList<>();

    String latin() {
        return of(LATIN);
    }

    String cyrillic() {
        return of(CYRILLIC);
    }

    List<String> all() {
        return List.copyOf(given);
    }

    private String of(String letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        given.add(word.toString());
        return word.toString();
    }
}
