package org.tessera.evidence;

import java.util.Arrays;
import java.util.Locale;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** What can be taken as a translation: size, then language. */
final class TranslationRules {

    private TranslationRules() {}

    static void check(String text, String language) {
        if (text.isBlank()) {
            throw new Invalid("text", Texts.get("evidence.translation-empty"));
        }
        if (text.length() > Evidence.LONGEST_TRANSLATION) {
            throw new Invalid("text", Texts.get("evidence.translation-too-long", Evidence.LONGEST_TRANSLATION));
        }
        if (!Arrays.asList(Locale.getISOLanguages()).contains(language)) {
            throw new Invalid("language", Texts.get("evidence.translation-language"));
        }
    }
}
