package org.tessera.ui.marking;

import java.util.stream.Collectors;
import org.tessera.drafting.ToldMarking;
import org.tessera.text.Texts;
import org.tessera.ui.Words;

/** The words of these places, from bundle {@code marked}. */
final class Labels {

    private Labels() {}

    /** A marking with its codes, such as "Basic Protection Level H1". */
    static String said(ToldMarking marking) {
        String codes = marking.handling().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return (Words.of("marking." + marking.marking()) + " " + codes).strip();
    }

    static String of(String key, Object... arguments) {
        return Texts.in(Words.locale(), "marked." + key, arguments);
    }
}
