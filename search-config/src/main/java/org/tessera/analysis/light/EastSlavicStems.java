package org.tessera.analysis.light;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A light stemmer for Belarusian, and for Ukrainian words that the dictionary does not know: the endings of nouns and
 * adjectives. The genitive plural in -аў, -оў, -ів is the ending of surnames too and goes only from long words.
 */
public final class EastSlavicStems {

    private static final Suffixes LONG_WORDS = new Suffixes(6, "аў", "оў", "еў", "ёў", "яў", "ів", "їв");
    private static final Suffixes ENDING = new Suffixes(
            3, "ями", "ами", "ямі", "амі", "ымі", "ыямі", "ыяў", "ыях", "ыям", "ыяй", "ыяю", "ыі", "ыю", "іі", "ію",
            "іяй", "іямі", "ого", "ому", "його", "ьому", "ыми", "імі", "ими", "ага", "яга", "аму", "яму", "ыя", "ія",
            "ая", "яя", "ае", "яе", "ої", "ій", "ий", "ый", "ой", "ей", "ай", "яй", "ою", "ею", "єю", "аю", "яю", "ую",
            "юю", "ых", "іх", "их", "ым", "ім", "им", "ам", "ям", "ах", "ях", "ом", "ем", "ём", "єм", "ові", "еві",
            "єві", "а", "я", "о", "е", "є", "ё", "у", "ю", "ы", "и", "і", "ї", "ь", "й");

    /** A vowel that only the nominative has: гандаль, гандлю; злачынец, злачынцы. */
    private static final Pattern FLEETING = Pattern.compile("(?<=\\p{L}{3})(?:а(л)ь|е(ц))$");

    /** Belarusian infinitives and past forms of long verbs: прымушаць, прымушалі. */
    private static final Pattern VERB = Pattern.compile("(?<=\\p{L}{4})[аяіые](?:ць|л[іао])$");

    private EastSlavicStems() {}

    /** @param word in lower case */
    public static String stem(String word) {
        if (word.length() < 4) {
            return word;
        }
        Matcher verb = VERB.matcher(word);
        if (verb.find()) {
            return verb.replaceFirst("");
        }
        Matcher fleeting = FLEETING.matcher(word);
        if (fleeting.find()) {
            return fleeting.replaceFirst(fleeting.group(1) == null ? "ц" : "л");
        }
        String shorter = LONG_WORDS.strip(word);
        return shorter.equals(word) ? ENDING.strip(word) : shorter;
    }
}
