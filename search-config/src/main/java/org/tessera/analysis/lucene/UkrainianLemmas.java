package org.tessera.analysis.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.tessera.analysis.Folding;
import org.tessera.analysis.light.EastSlavicStems;

/**
 * Ukrainian lemmas from the dict_uk dictionary in Morfologik's form (ua.net.nlp:morfologik-ukrainian-search, Apache 2.0,
 * see the README in its jar). What it does not know, most surnames, gets a light stem instead.
 */
final class UkrainianLemmas {

    private static final Dictionary DICTIONARY = read();

    private final DictionaryLookup lookup = new DictionaryLookup(DICTIONARY);

    Set<String> of(String lower) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (WordData form : lookup.lookup(asInDictionary(lower))) {
            lemmas.add(Folding.fold(form.getStem().toString()));
        }
        return lemmas.isEmpty() ? Set.of(Folding.fold(EastSlavicStems.stem(lower))) : lemmas;
    }

    /** The dictionary writes ґ as г, and the apostrophe in ASCII. */
    private static String asInDictionary(String lower) {
        StringBuilder word = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            word.append(Folding.isApostrophe(c) ? '\'' : c == 'ґ' ? 'г' : c);
        }
        return word.toString();
    }

    private static Dictionary read() {
        try (InputStream words = resource("ukrainian.dict");
                InputStream form = resource("ukrainian.info")) {
            return Dictionary.read(words, form);
        } catch (IOException missing) {
            throw new UncheckedIOException("The Ukrainian dictionary cannot be read", missing);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                Dictionary.class.getClassLoader().getResourceAsStream("ua/net/nlp/" + name),
                "The Ukrainian dictionary is not on the class path");
    }
}
