package org.tessera.analysis.lucene;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tessera.analysis.Folding;
import org.tessera.analysis.Language;
import org.tessera.analysis.light.ArmenianStems;
import org.tessera.analysis.light.AzerbaijaniCyrillic;
import org.tessera.analysis.light.AzerbaijaniStems;
import org.tessera.analysis.light.EastSlavicStems;
import org.tessera.analysis.light.GeorgianStems;
import org.tessera.analysis.light.RomanianForms;

/** Stems of words, folded. The stemmers keep state: one instance for each text, never shared between threads. */
public final class Stems {

    private static final Locale AZERBAIJANI = Locale.of("az");

    /** Without its ending, Грузия would be cargo (груз), in Russian and Belarusian. */
    private static final Pattern GEORGIA = Pattern.compile("груз[иі](я|[иі]|ю|ей|яй)");

    private final Map<Language, SnowballStemmer> snowball = new EnumMap<>(Language.class);
    private final UkrainianLemmas ukrainian = new UkrainianLemmas();

    /** At least one; more only where a form belongs to several words. */
    public Set<String> of(Language language, String word) {
        String lower = language == Language.AZ ? word.toLowerCase(AZERBAIJANI) : Folding.lower(word);
        return switch (language) {
            case EN -> one(snowball(language, withoutPossessive(lower)), word);
            case RO ->
                Set.of(RomanianForms.plain(
                        Folding.fold(snowball(language, RomanianForms.infinitive(withCommaBelow(lower))))));
            case RU -> Set.of(Folding.fold(russian(lower.replace('ё', 'е'))));
            case HY -> one(ArmenianStems.stem(lower), word);
            case AZ -> one(AzerbaijaniStems.stem(AzerbaijaniCyrillic.latin(lower)), word);
            case KA -> one(GeorgianStems.stem(lower), word);
            case BE -> one(GEORGIA.matcher(lower).matches() ? "грузі" : EastSlavicStems.stem(lower), word);
            case UK -> ukrainian.of(lower);
        };
    }

    /** Romanian wants the comma; many keyboards give the cedilla. */
    private static String withCommaBelow(String word) {
        return word.replace('ş', 'ș').replace('ţ', 'ț');
    }

    private static String withoutPossessive(String word) {
        int end = word.length();
        boolean possessive = end > 3 && word.charAt(end - 1) == 's' && Folding.isApostrophe(word.charAt(end - 2));
        return possessive ? word.substring(0, end - 2) : word;
    }

    private static Set<String> one(String stem, String word) {
        return Set.of(Folding.fold(stem.length() < 3 && word.length() > 4 ? word : stem));
    }

    /**
     * Snowball takes -ов and -ев for the genitive plural, so Кишинёв loses it and Кишинёве keeps it: stem until nothing
     * changes, but not down to two letters (Алиев), which would match anything.
     */
    private String russian(String word) {
        if (GEORGIA.matcher(word).matches()) {
            return "грузи";
        }
        String stem = word;
        String shorter = snowball(Language.RU, stem);
        while (!shorter.equals(stem) && (shorter.length() > 2 || stem.length() < 4)) {
            stem = shorter;
            boolean surname = stem.endsWith("ов") || stem.endsWith("ев");
            shorter = surname ? snowball(Language.RU, stem) : stem;
        }
        return stem;
    }

    private String snowball(Language language, String lower) {
        SnowballStemmer stemmer = snowball.computeIfAbsent(language, Stems::stemmer);
        stemmer.setCurrent(lower);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static SnowballStemmer stemmer(Language language) {
        return switch (language) {
            case EN -> new EnglishStemmer();
            case RO -> new RomanianStemmer();
            case RU -> new RussianStemmer();
            default -> throw new IllegalArgumentException("No Snowball stemmer for " + language);
        };
    }
}
