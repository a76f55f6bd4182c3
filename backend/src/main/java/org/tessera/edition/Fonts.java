package org.tessera.edition;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The fonts that editions embed: Noto Sans for Latin and Cyrillic, and its Armenian and Georgian companions (OFL). */
public enum Fonts {
    LATIN_CYRILLIC("Noto Sans", List.of("NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic")),
    ARMENIAN("Noto Sans Armenian", List.of("NotoSansArmenian-Regular", "NotoSansArmenian-Bold")),
    GEORGIAN("Noto Sans Georgian", List.of("NotoSansGeorgian-Regular", "NotoSansGeorgian-Bold"));

    private final String family;

    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf is immutable
    private final List<String> files;

    Fonts(String family, List<String> files) {
        this.family = family;
        this.files = List.copyOf(files);
    }

    public String family() {
        return family;
    }

    /** The file names without their ending: regular, bold and, for Latin and Cyrillic, italic. */
    public List<String> files() {
        return files;
    }

    public static InputStream open(String file) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file + ".ttf"), file);
    }

    /** The font that has the character. */
    public static Fonts of(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            default -> LATIN_CYRILLIC;
        };
    }
}
