package org.tessera.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that have their own analysis. */
public enum Language {
    EN(Script.LATIN),
    RO(Script.LATIN),
    AZ(Script.LATIN),
    RU(Script.CYRILLIC),
    UK(Script.CYRILLIC),
    BE(Script.CYRILLIC),
    KA(Script.GEORGIAN),
    HY(Script.ARMENIAN);

    private final Script script;

    Language(Script script) {
        this.script = script;
    }

    public Script script() {
        return script;
    }

    /** ISO 639-1. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param code ISO 639-1, in any case; empty for a language that has no analysis of its own */
    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.name().equalsIgnoreCase(code))
                .findFirst();
    }

    /** All languages written in the script. */
    public static List<Language> in(Script script) {
        return Arrays.stream(values())
                .filter(language -> language.script == script)
                .toList();
    }

    /**
     * How to read a word in the script within a text in this language: as this language, or, where it is written in
     * another script, as the script's most common language in the region.
     */
    Language reading(Script word) {
        return switch (word) {
            case GEORGIAN -> KA;
            case ARMENIAN -> HY;
            case LATIN -> script == Script.LATIN ? this : EN;
            case CYRILLIC -> script == Script.CYRILLIC ? this : RU;
            case OTHER -> this;
        };
    }
}
