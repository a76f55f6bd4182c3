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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

/**
 * Names of places and networks that more than one country writes, whatever the script: capitalised words inside a
 * sentence, recognised in the other countries' passages by their romanised name keys.
 */
final class SharedNames {

    private static final int MOST = 8;
    private static final int SHORTEST = 5;
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}’'-]*(?: \\p{Lu}[\\p{L}\\p{M}’'-]*)*");
    private static final Pattern BEFORE_A_SENTENCE = Pattern.compile("(?s).*[.!?:;|\\n\\[(“\"]\\s*$|^\\s*$");

    /** @param passages the first of each country that names it */
    record Shared(String name, Map<Country, Passage> passages) {}

    private final Set<String> everyday;

    /** @param everyday lower-cased words that are written with a capital and are no finding: countries, months, substances */
    SharedNames(Set<String> everyday) {
        this.everyday = Set.copyOf(everyday);
    }

    /** Named by most countries first, then by name. */
    List<Shared> in(List<Passage> passages) {
        Map<String, List<Set<String>>> candidates = new TreeMap<>();
        passages.stream().filter(passage -> "en".equals(passage.language())).forEach(p -> collect(p, candidates));
        Map<String, Map<Country, Passage>> found = new TreeMap<>();
        for (Passage passage : passages) {
            List<Set<String>> keys = keys(passage.text(), passage.language());
            candidates.forEach((name, wanted) -> {
                if (follow(keys, wanted)) {
                    found.computeIfAbsent(name, _ -> new TreeMap<>()).putIfAbsent(passage.owner(), passage);
                }
            });
        }
        List<Shared> shared = new ArrayList<>();
        Set<Set<String>> taken = new HashSet<>();
        found.forEach((name, countries) -> {
            if (countries.size() > 1
                    && taken.add(candidates.getOrDefault(name, List.of()).getFirst())) {
                shared.add(new Shared(name, countries));
            }
        });
        shared.sort(
                Comparator.comparingInt((Shared one) -> -one.passages().size()).thenComparing(Shared::name));
        return shared.stream().limit(MOST).toList();
    }

    /** Neighbouring capitalised words are one name: what begins the Black Sea is no name by itself. */
    private void collect(Passage passage, Map<String, List<Set<String>>> candidates) {
        String text = passage.text();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String before = text.substring(Math.max(0, names.start() - 3), names.start());
            List<String> words = List.of(names.group().split(" "));
            if (BEFORE_A_SENTENCE.matcher(before).matches() || words.stream().allMatch(this::isEveryday)) {
                continue;
            }
            if (words.stream().anyMatch(word -> word.length() >= SHORTEST)) {
                candidates.putIfAbsent(names.group(), keys(names.group(), passage.language()));
            }
        }
    }

    private boolean isEveryday(String word) {
        return everyday.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Of each word in order: the romanised keys of what may be a name, in any of its cases; a word too short to be
     * compared by its sound is compared as it is written.
     */
    private List<Set<String>> keys(String text, @Nullable String language) {
        List<Set<String>> keys = new ArrayList<>();
        for (Word word : Analysis.text(text, language)) {
            String written = text.substring(word.from(), word.to());
            boolean small = Character.isLowerCase(written.codePointAt(0));
            keys.add(
                    isEveryday(written)
                            ? Set.of()
                            : !word.names().isEmpty() || small
                                    ? word.names()
                                    : Set.of(written.toLowerCase(Locale.ROOT)));
        }
        return keys;
    }

    private static boolean follow(List<Set<String>> keys, List<Set<String>> wanted) {
        for (int first = 0; first + wanted.size() <= keys.size(); first++) {
            boolean all = true;
            for (int i = 0; i < wanted.size() && all; i++) {
                all = !Collections.disjoint(keys.get(first + i), wanted.get(i));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
