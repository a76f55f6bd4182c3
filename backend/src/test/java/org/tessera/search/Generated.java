package org.tessera.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tessera.analysis.Language;
import org.tessera.contribution.CrimeAreas;
import org.tessera.contribution.Period;
import org.tessera.glossary.Concept;
import org.tessera.glossary.Glossary;
import org.tessera.identity.Country;

/**
 * Text as it might be written, without end and always the same: words of each language drawn as Zipf has them, the frequent
 * ones from the sentences of the judged set and the glossary, the rare ones put together from halves of these, with places,
 * names and terms between them.
 */
final class Generated {

    /** One contribution's document: about a hundred words in each passage. */
    record Told(Country owner, String language, String area, Period period, List<String> texts) {
        Told {
            texts = List.copyOf(texts);
        }
    }

    private static final int DIFFERENT_WORDS = 30_000;
    private static final Pattern LINE = Pattern.compile("(en|ro|az|ru|uk|be|ka|hy): (.+)");
    private static final Map<Country, List<String>> WRITTEN = new EnumMap<>(Map.of(
            Country.AM, List.of("hy", "hy", "en", "ru"),
            Country.AZ, List.of("az", "az", "en", "ru"),
            Country.BY, List.of("be", "ru"),
            Country.GE, List.of("ka", "ka", "en"),
            Country.MD, List.of("ro", "ro", "ru", "en"),
            Country.UA, List.of("uk", "uk", "ru", "en")));

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> terms = new HashMap<>();
    private final Map<String, List<String>> places = new HashMap<>();
    private final List<String> areas = CrimeAreas.CODES.stream().sorted().toList();
    private final double[] reach = new double[DIFFERENT_WORDS];
    private final Random chance;

    Generated(long seed) {
        chance = new Random(seed);
        for (Language language : Language.values()) {
            words.put(language.code(), vocabulary(language.code()));
        }
        for (Concept concept : Glossary.shipped().concepts()) {
            var into = concept.name().startsWith("place/") ? places : terms;
            concept.terms()
                    .forEach((language, all) -> into.computeIfAbsent(language, any -> new ArrayList<>())
                            .addAll(all));
        }
        double sum = 0;
        for (int rank = 0; rank < reach.length; rank++) {
            sum += 1 / (rank + 2.7);
            reach[rank] = sum;
        }
    }

    /** The frequent first. */
    private List<String> vocabulary(String language) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (String line : sentences(language)) {
            for (String word : line.split("[^\\p{L}\\p{M}'’-]+")) {
                if (!word.isEmpty()) {
                    counted.merge(word, 1, Integer::sum);
                }
            }
        }
        List<String> real = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        Set<String> all = new LinkedHashSet<>(real);
        Random halves = new Random(language.hashCode());
        while (all.size() < DIFFERENT_WORDS) {
            String first = real.get(halves.nextInt(real.size()));
            String second = real.get(halves.nextInt(real.size()));
            all.add(first.substring(0, (first.length() + 1) / 2) + second.substring(second.length() / 2));
        }
        return List.copyOf(all);
    }

    /** What the judged set says in a language. */
    static List<String> sentences(String language) {
        List<String> sentences = new ArrayList<>();
        for (String file : List.of("topics.txt", "methods.txt", "fillers.txt", "goods.txt")) {
            for (String line : lines(file)) {
                Matcher told = LINE.matcher(line);
                if (told.matches() && told.group(1).equals(language)) {
                    sentences.add(told.group(2).replaceAll("\\{[a-z]+}", " "));
                }
            }
        }
        return sentences;
    }

    private static List<String> lines(String file) {
        Path found = Stream.of("search-config", "../search-config")
                .map(module -> Path.of(module, "src/test/resources/judged", file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            return Files.readAllLines(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The next contribution. */
    Told next(int passages) {
        Country[] countries = Country.values();
        Country owner = countries[chance.nextInt(countries.length)];
        List<String> written = WRITTEN.getOrDefault(owner, List.of("en"));
        String language = written.get(chance.nextInt(written.size()));
        LocalDate from = LocalDate.of(2020 + chance.nextInt(6), 1 + chance.nextInt(12), 1);
        List<String> texts = new ArrayList<>();
        for (int each = 0; each < passages; each++) {
            texts.add(text(language, 60 + chance.nextInt(80)));
        }
        return new Told(
                owner,
                language,
                areas.get(chance.nextInt(areas.size())),
                new Period(from, from.plusMonths(3 + chance.nextInt(9))),
                texts);
    }

    private String text(String language, int length) {
        StringBuilder text = new StringBuilder();
        boolean begins = true;
        for (int at = 0; at < length; at++) {
            int kind = chance.nextInt(100);
            String word = kind < 3
                    ? any(places.getOrDefault(language, List.of("Tbilisi")))
                    : kind < 6 ? any(terms.getOrDefault(language, List.of("heroin"))) : word(language);
            text.append(begins ? capital(word) : word);
            begins = chance.nextInt(12) == 0;
            text.append(begins ? ". " : " ");
        }
        return text.toString().strip() + ".";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private String any(List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private String word(String language) {
        return words.getOrDefault(language, List.of("x")).get(rank(reach.length));
    }

    private int rank(int most) {
        int found = Arrays.binarySearch(reach, 0, most, chance.nextDouble() * reach[most - 1]);
        return Math.min(most - 1, found < 0 ? -found - 1 : found);
    }

    /** A question of one to three words that texts have, now and then a term or a place. */
    String question() {
        Language[] languages = Language.values();
        String language = languages[chance.nextInt(languages.length)].code();
        int kind = chance.nextInt(10);
        if (kind < 2) {
            return any(places.getOrDefault(language, List.of("Tbilisi")));
        }
        if (kind < 4) {
            return any(terms.getOrDefault(language, List.of("heroin")));
        }
        StringBuilder question = new StringBuilder();
        for (int left = 1 + chance.nextInt(3); left > 0; left--) {
            // nobody asks for the most frequent words, nor often for the rarest
            question.append(words.getOrDefault(language, List.of("x")).get(40 + chance.nextInt(3_000)))
                    .append(' ');
        }
        return question.toString().strip();
    }

    String area() {
        return any(areas);
    }
}
