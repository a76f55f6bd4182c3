package org.tessera.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Language;
import org.tessera.identity.Country;
import org.tessera.parsing.Languages;
import org.tessera.policy.Sharing;

/**
 * What an {@link Attacker} makes of texts once they are indexed: the entries are the real ones, and only their tokens in
 * order are shown to the attacker, country by country, since tokens of different countries cannot be compared.
 */
final class Leakage {

    /** Texts of one country, as the index has them and as they are. */
    private static final class Shown {
        final List<List<String>> passages = new ArrayList<>();
        /** By token the word, function words left out: that somebody reads "and" is no harm. */
        final Map<String, String> words = new HashMap<>();

        final Map<String, String> all = new HashMap<>();
    }

    /** What two ways of guessing recovered; with known passages, only of the others. */
    record Figures(Attacker.Recovered byFrequency, Attacker.Recovered byCompany) {}

    private final Corpus corpus;
    private final Entries entries;
    private final Map<Country, Shown> shown = new EnumMap<>(Country.class);

    private final boolean apart;

    /** @param apart whether function words are told apart in the order of words, as they once were */
    Leakage(Corpus corpus, boolean apart) {
        this.corpus = corpus;
        this.apart = apart;
        this.entries = new Entries(corpus.blinding);
    }

    void add(Country owner, @Nullable String language, List<String> texts) {
        var id = corpus.contribution(owner, "DRUGS", 2025, language, texts.toArray(String[]::new));
        Shown of = shown.computeIfAbsent(owner, any -> new Shown());
        for (var passage : corpus.of(id)) {
            IndexEntry entry = entries.entry(passage, new Sharing(owner, Set.of(), false));
            String tokens = apart
                    ? Analysis.text(passage.text(), language).stream()
                            .map(word -> corpus.blinding.token(owner, Field.EXACT, word.exact()))
                            .collect(Collectors.joining(" "))
                    : String.join(" ", entry.blinded().getOrDefault(Field.EXACT, List.of()));
            if (!tokens.isEmpty()) {
                of.passages.add(List.of(tokens.split(" ")));
            }
            Analysis.text(passage.text(), language).forEach(word -> {
                String token = corpus.blinding.token(owner, Field.EXACT, word.exact());
                of.all.put(token, word.exact());
                of.all.put(corpus.blinding.token(owner, Field.EXACT, InOrder.FUNCTION_WORD), InOrder.FUNCTION_WORD);
                if (!word.functionWord()) {
                    of.words.put(token, word.exact());
                }
            });
        }
    }

    private List<List<String>> folded(List<String> texts) {
        return texts.stream()
                .map(text -> Analysis.text(text, Languages.of(text)).stream()
                        .map(word -> apart ? word.exact() : InOrder.of(word))
                        .toList())
                .toList();
    }

    /** With the index and public text alone. */
    Figures withIndexAlone(List<String> open, Attacker.Effort effort) {
        Attacker.Recovered frequency = new Attacker.Recovered(0, 0, 0, 0);
        Attacker.Recovered company = frequency;
        List<List<String>> words = folded(open);
        for (Shown of : shown.values()) {
            Attacker attacker = new Attacker(of.passages, words, effort);
            frequency = frequency.and(Attacker.Recovered.of(of.passages, attacker.byFrequency(), of.words));
            company = company.and(Attacker.Recovered.of(of.passages, attacker.byCompany(), of.words));
        }
        return new Figures(frequency, company);
    }

    /**
     * With some passages known and found in the index: what can be read in the others, by equality and by company.
     *
     * @param share of the passages
     */
    Figures withKnown(double share, List<String> open, Attacker.Effort effort) {
        Attacker.Recovered equality = new Attacker.Recovered(0, 0, 0, 0);
        Attacker.Recovered company = equality;
        List<List<String>> words = folded(open);
        for (Shown of : shown.values()) {
            Random chance = new Random(7);
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, of.passages.size()).boxed().toList());
            Collections.shuffle(order, chance);
            int many = (int) Math.round(order.size() * share);
            List<List<String>> known =
                    order.stream().limit(many).map(of.passages::get).toList();
            List<List<String>> others =
                    order.stream().skip(many).map(of.passages::get).toList();
            Map<String, String> read = new HashMap<>();
            known.forEach(passage -> passage.forEach(token -> {
                String word = of.all.get(token);
                if (word != null) {
                    read.put(token, word);
                }
            }));
            List<List<String>> everything = new ArrayList<>(words);
            known.forEach(passage -> everything.add(passage.stream()
                    .map(token -> of.all.getOrDefault(token, ""))
                    .toList()));
            equality = equality.and(Attacker.Recovered.of(others, read, of.words));
            company = company.and(Attacker.Recovered.of(
                    others, new Attacker(of.passages, everything, effort).byCompany(read), of.words));
        }
        return new Figures(equality, company);
    }

    /** The sample contributions. */
    static Leakage ofSamples(Corpus corpus, boolean apart) {
        Leakage leakage = new Leakage(corpus, apart);
        Samples.all()
                .samples()
                .forEach(sample ->
                        leakage.add(sample.owner(), Languages.of(String.join(" ", sample.texts())), sample.texts()));
        return leakage;
    }

    /** Public text as an attacker may have it: the sentences of the judged set, in all languages. */
    static List<String> publicText() {
        List<String> open = new ArrayList<>();
        for (Language language : Language.values()) {
            open.addAll(Generated.sentences(language.code()));
        }
        return open;
    }

    /**
     * Reports put together from few sentences over and over, and public text of just the same kind: the worst that can
     * happen, where the attacker's statistics are the country's own.
     */
    static List<String> reports(String language, int many, long seed) {
        List<String> sentences = Generated.sentences(language);
        Random chance = new Random(seed);
        return IntStream.range(0, many)
                .mapToObj(any -> {
                    StringBuilder report = new StringBuilder();
                    for (int left = 4; left > 0; left--) {
                        // some are told much oftener than others
                        int which = (int) (sentences.size() * Math.pow(chance.nextDouble(), 2.5));
                        report.append(sentences.get(which)).append(' ');
                    }
                    return report.toString();
                })
                .toList();
    }
}
