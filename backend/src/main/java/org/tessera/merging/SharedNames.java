package org.tessera.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

/**
 * Names of places and networks that more than one country writes, whatever the script: a capitalised word inside a
 * sentence, recognised in the other countries' passages by its romanised name key.
 */
final class SharedNames {

    private static final int MOST = 8;
    private static final int SHORTEST = 5;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");
    private static final Pattern BEFORE_A_SENTENCE = Pattern.compile("(?s).*[.!?:;|\\n]\\s*$|^\\s*$");

    /** @param passages the first of each country that names it */
    record Shared(String name, Map<Country, Passage> passages) {}

    private final Function<String, String> nameKey;
    private final Set<String> everyday;

    /**
     * @param nameKey the romanised key of a word, empty for words too short to compare
     * @param everyday lower-cased words that are written with a capital and are no finding: countries, months, substances
     */
    SharedNames(Function<String, String> nameKey, Set<String> everyday) {
        this.nameKey = nameKey;
        this.everyday = Set.copyOf(everyday);
    }

    /** Named by most countries first, then by name. */
    List<Shared> in(List<Passage> passages) {
        Map<String, String> candidates = new TreeMap<>();
        passages.stream().filter(passage -> "en".equals(passage.language())).forEach(p -> collect(p, candidates));
        Map<String, Map<Country, Passage>> found = new LinkedHashMap<>();
        candidates.keySet().forEach(key -> found.put(key, new TreeMap<>()));
        for (Passage passage : passages) {
            for (String key : keys(passage.text())) {
                Map<Country, Passage> countries = found.get(key);
                if (countries != null) {
                    countries.putIfAbsent(passage.owner(), passage);
                }
            }
        }
        List<Shared> shared = new ArrayList<>();
        found.forEach((key, countries) -> {
            if (countries.size() > 1) {
                shared.add(new Shared(candidates.getOrDefault(key, key), countries));
            }
        });
        shared.sort(
                Comparator.comparingInt((Shared one) -> -one.passages().size()).thenComparing(Shared::name));
        return shared.stream().limit(MOST).toList();
    }

    private void collect(Passage passage, Map<String, String> candidates) {
        String text = passage.text();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (word.length() >= SHORTEST
                    && Character.isUpperCase(word.codePointAt(0))
                    && !everyday.contains(word.toLowerCase(Locale.ROOT))
                    && !BEFORE_A_SENTENCE
                            .matcher(text.substring(Math.max(0, words.start() - 3), words.start()))
                            .matches()) {
                String key = nameKey.apply(word);
                if (!key.isEmpty()) {
                    candidates.putIfAbsent(key, word);
                }
            }
        }
    }

    private Set<String> keys(String text) {
        Set<String> keys = new HashSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            keys.add(nameKey.apply(words.group()));
        }
        return keys;
    }
}
