package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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

    private final Function<String, Set<String>> nameKeys;
    private final Set<String> everyday;

    /**
     * @param nameKeys the romanised keys of a word, none for words too short to compare
     * @param everyday lower-cased words that are written with a capital and are no finding: countries, months, substances
     */
    SharedNames(Function<String, Set<String>> nameKeys, Set<String> everyday) {
        this.nameKeys = nameKeys;
        this.everyday = Set.copyOf(everyday);
    }

    /** Named by most countries first, then by name. */
    List<Shared> in(List<Passage> passages) {
        Map<String, Set<String>> candidates = new TreeMap<>();
        passages.stream().filter(passage -> "en".equals(passage.language())).forEach(p -> collect(p, candidates));
        Map<String, Map<Country, Passage>> found = new TreeMap<>();
        for (Passage passage : passages) {
            Set<String> keys = keys(passage.text());
            candidates.forEach((name, wanted) -> {
                if (!Collections.disjoint(keys, wanted)) {
                    found.computeIfAbsent(name, _ -> new TreeMap<>()).putIfAbsent(passage.owner(), passage);
                }
            });
        }
        List<Shared> shared = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        found.forEach((name, countries) -> {
            Set<String> keys = candidates.getOrDefault(name, Set.of());
            if (countries.size() > 1 && Collections.disjoint(taken, keys)) {
                taken.addAll(keys);
                shared.add(new Shared(name, countries));
            }
        });
        shared.sort(
                Comparator.comparingInt((Shared one) -> -one.passages().size()).thenComparing(Shared::name));
        return shared.stream().limit(MOST).toList();
    }

    private void collect(Passage passage, Map<String, Set<String>> candidates) {
        String text = passage.text();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            String before = text.substring(Math.max(0, words.start() - 3), words.start());
            if (nameLike(word)
                    && !everyday.contains(word.toLowerCase(Locale.ROOT))
                    && !BEFORE_A_SENTENCE.matcher(before).matches()) {
                Set<String> keys = nameKeys.apply(word);
                if (!keys.isEmpty()) {
                    candidates.putIfAbsent(word, keys);
                }
            }
        }
    }

    private Set<String> keys(String text) {
        Set<String> keys = new HashSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (nameLike(words.group())) {
                keys.addAll(nameKeys.apply(words.group()));
            }
        }
        return keys;
    }

    /** Long enough, and written with a capital where the script has any. */
    private static boolean nameLike(String word) {
        return word.length() >= SHORTEST && !Character.isLowerCase(word.codePointAt(0));
    }
}
