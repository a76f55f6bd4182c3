package org.tessera.analysis.lucene;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.tessera.analysis.Folding;

/** Words that carry no meaning of their own: Lucene's lists, and short ones of ours for az, be and ka. */
public final class StopWords {

    private static final Set<String> OURS = Set.of(
            "və", "ilə", "üçün", "bu", "da", "də", "bir", "і", "й", "у", "ў", "з", "на", "да", "па", "для", "або", "як",
            "და", "რომ", "ან", "არის", "ეს", "იყო", "თუ", "არ", "მისი");

    private static final Set<String> ALL = all();

    private StopWords() {}

    public static boolean contains(String folded) {
        return ALL.contains(folded);
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        OURS.forEach(word -> all.add(Folding.fold(word)));
        add(all, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        add(all, RomanianAnalyzer.getDefaultStopSet());
        add(all, RussianAnalyzer.getDefaultStopSet());
        add(all, ArmenianAnalyzer.getDefaultStopSet());
        add(all, UkrainianMorfologikAnalyzer.getDefaultStopwords());
        return Set.copyOf(all);
    }

    private static void add(Set<String> all, CharArraySet words) {
        words.forEach(word -> all.add(Folding.fold(new String((char[]) word))));
    }
}
