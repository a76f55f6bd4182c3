package org.tessera.parsing.tesseract;

import java.util.List;

/** The scripts of the region, and which of Tesseract's languages are written in each. */
enum Script {
    LATIN("Latin", "eng ron aze"),
    CYRILLIC("Cyrillic", "rus ukr bel"),
    GEORGIAN("Georgian", "kat eng"),
    ARMENIAN("Armenian", "hye eng");

    private final String said;
    private final String languages;

    Script(String said, String languages) {
        this.said = said;
        this.languages = languages;
    }

    List<String> languages() {
        return List.of(languages.split(" "));
    }

    /** The name in the language of Tesseract's detection ({@code --psm 0}); what it does not know is taken for Latin. */
    static Script said(String answer) {
        for (Script each : values()) {
            if (answer.contains("Script: " + each.said)) {
                return each;
            }
        }
        return LATIN;
    }
}
