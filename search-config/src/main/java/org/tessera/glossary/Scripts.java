package org.tessera.glossary;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.tessera.analysis.Language;

/** Finds letters that look right and are not: a Latin о in a Cyrillic word, which no search would ever meet. */
final class Scripts {

    private Scripts() {}

    /**
     * Whether a word mixes scripts, or is in one that is neither the language's nor Latin. A word wholly in Latin letters
     * may stand in any language (Telegram).
     */
    static boolean mixed(String term, Language language) {
        for (String word : term.split("[^\\p{L}\\p{M}]+")) {
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
            scripts.remove(UnicodeScript.COMMON);
            scripts.remove(UnicodeScript.INHERITED);
            if (scripts.size() > 1
                    || !EnumSet.of(UnicodeScript.LATIN, own(language)).containsAll(scripts)) {
                return true;
            }
        }
        return false;
    }

    private static UnicodeScript own(Language language) {
        return switch (language.script()) {
            case CYRILLIC -> UnicodeScript.CYRILLIC;
            case GEORGIAN -> UnicodeScript.GEORGIAN;
            case ARMENIAN -> UnicodeScript.ARMENIAN;
            default -> UnicodeScript.LATIN;
        };
    }
}
