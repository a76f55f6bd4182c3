package org.tessera.analysis.lucene;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.tessera.analysis.Folding;
import org.tessera.analysis.Language;

/** Words that carry no meaning of their own: Lucene's lists, and short ones of ours for az, be and ka. */
public final class StopWords {

    private static final Set<String> AZERBAIJANI = Set.of(
            "və", "ilə", "üçün", "bu", "da", "də", "bir", "o", "ki", "isə", "olan", "olaraq", "görə", "kimi", "amma",
            "ya", "hər", "çox", "daha");
    private static final Set<String> BELARUSIAN = Set.of(
            "і", "й", "у", "ў", "з", "са", "на", "да", "па", "для", "або", "як", "пры", "за", "ад", "аб", "што", "не",
            "гэта", "якія", "які", "якая", "яны", "ён", "яна", "быў", "была", "былі", "а", "але", "таксама");
    private static final Set<String> GEORGIAN = Set.of(
            "და", "რომ", "ან", "არის", "ეს", "ის", "იყო", "თუ", "არ", "მისი", "მათი", "ამ", "იმ", "რომელიც", "რომლის",
            "ასევე", "მაგრამ", "როგორც", "შესახებ");

    private static final Map<Language, Set<String>> BY_LANGUAGE = read();
    private static final Set<String> ALL = all();

    private StopWords() {}

    /** Whether the word is one in any of the languages. */
    public static boolean contains(String folded) {
        return ALL.contains(folded);
    }

    /** Those of a language, folded. */
    public static Set<String> of(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        BY_LANGUAGE.values().forEach(all::addAll);
        return Set.copyOf(all);
    }

    private static Map<Language, Set<String>> read() {
        Map<Language, Set<String>> read = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Set<?> words = switch (language) {
                case EN -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
                case RO -> RomanianAnalyzer.getDefaultStopSet();
                case RU -> RussianAnalyzer.getDefaultStopSet();
                case HY -> ArmenianAnalyzer.getDefaultStopSet();
                case UK -> UkrainianMorfologikAnalyzer.getDefaultStopwords();
                case AZ -> AZERBAIJANI;
                case BE -> BELARUSIAN;
                case KA -> GEORGIAN;
            };
            read.put(language, folded(words));
        }
        return read;
    }

    private static Set<String> folded(Set<?> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word ->
                folded.add(Folding.fold(word instanceof char[] letters ? new String(letters) : (String) word)));
        return Set.copyOf(folded);
    }
}
