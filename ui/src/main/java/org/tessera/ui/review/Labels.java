package org.tessera.ui.review;

import org.tessera.text.Texts;
import org.tessera.ui.Words;

/** The words of these places, from bundle {@code reviewing}. */
final class Labels {

    private Labels() {}

    static String of(String key, Object... arguments) {
        return Texts.in(Words.locale(), "reviewing." + key, arguments);
    }
}
