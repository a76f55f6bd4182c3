package org.tessera.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whoever reads the index and guesses. Sees, of one country, each passage as its tokens in their order; has public text of
 * the same languages, counted word by word and pair by pair; and may know some of the passages. The guessing is what the
 * literature on searchable encryption has: ranks of frequencies, and the refined score attack (Damie, Hahn and Peter 2021),
 * which compares how a token goes together with tokens already guessed to how a word goes together with these words, and
 * takes its surest guesses as known in the next round.
 */
final class Attacker {

    /**
     * @param rounds of guessing
     * @param anchors the known tokens that others are compared by, most frequent first
     * @param candidates words that come into question, most frequent first
     */
    record Effort(int rounds, int anchors, int candidates) {
        static final Effort GREAT = new Effort(6, 150, 1_500);
        static final Effort SMALL = new Effort(3, 100, 800);
    }

    private static final int FIRST_GUESSES = 10;
    /** Neighbours tell more than what stands somewhere in the same passage. */
    private static final double NEIGHBOURS = 4;

    private final Effort effort;
    private final Counted seen;
    private final Counted open;

    /**
     * @param seen the tokens of each passage
     * @param open the words of each public passage, folded as the index folds
     */
    Attacker(List<List<String>> seen, List<List<String>> open, Effort effort) {
        this.effort = effort;
        this.seen = new Counted(seen, Integer.MAX_VALUE);
        this.open = new Counted(open, effort.candidates());
    }

    /** What was counted of a text: how often each word stands, in how many passages with each other one, and beside it. */
    private static final class Counted {

        final List<String> words;
        final Map<String, Integer> number = new HashMap<>();
        private final Map<Long, Integer> together = new HashMap<>();
        private final Map<Long, Integer> beside = new HashMap<>();
        private final double passages;

        Counted(List<List<String>> texts, int most) {
            Map<String, Integer> often = new LinkedHashMap<>();
            texts.forEach(text -> text.forEach(word -> often.merge(word, 1, Integer::sum)));
            words = often.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
            for (int at = 0; at < words.size(); at++) {
                number.put(words.get(at), at);
            }
            passages = Math.max(1, texts.size());
            texts.forEach(this::count);
        }

        private void count(List<String> text) {
            int[] numbers = text.stream()
                    .mapToInt(word -> number.getOrDefault(word, -1))
                    .toArray();
            for (int at = 1; at < numbers.length; at++) {
                if (numbers[at] >= 0 && numbers[at - 1] >= 0) {
                    beside.merge(pair(numbers[at - 1], numbers[at]), 1, Integer::sum);
                }
            }
            int[] different =
                    Arrays.stream(numbers).filter(one -> one >= 0).distinct().toArray();
            for (int one : different) {
                for (int other : different) {
                    together.merge(pair(one, other), 1, Integer::sum);
                }
            }
        }

        private static long pair(int one, int other) {
            return (long) one << 32 | other;
        }

        /** How a word goes together with the anchors: somewhere in the passage, just before, just after. */
        float[] with(int word, int[] anchors) {
            float[] vector = new float[anchors.length * 3 + 1];
            for (int at = 0; at < anchors.length; at++) {
                vector[at * 3] = share(together, word, anchors[at]);
                vector[at * 3 + 1] = (float) NEIGHBOURS * share(beside, word, anchors[at]);
                vector[at * 3 + 2] = (float) NEIGHBOURS * share(beside, anchors[at], word);
            }
            vector[anchors.length * 3] = share(together, word, word);
            return vector;
        }

        private float share(Map<Long, Integer> counted, int one, int other) {
            return (float) Math.sqrt(counted.getOrDefault(pair(one, other), 0) / passages);
        }
    }

    /** The most frequent token is the most frequent word, and so on. */
    Map<String, String> byFrequency() {
        Map<String, String> guessed = new HashMap<>();
        for (int rank = 0; rank < Math.min(seen.words.size(), open.words.size()); rank++) {
            guessed.put(seen.words.get(rank), open.words.get(rank));
        }
        return guessed;
    }

    /** From the most frequent ones on, by what goes together. */
    Map<String, String> byCompany() {
        Map<String, String> first = new LinkedHashMap<>();
        byFrequency().entrySet().stream()
                .sorted(Comparator.comparing(one -> seen.number.getOrDefault(one.getKey(), 0)))
                .limit(FIRST_GUESSES)
                .forEach(one -> first.put(one.getKey(), one.getValue()));
        return byCompany(first, false);
    }

    /** @param known tokens whose words are known for certain */
    Map<String, String> byCompany(Map<String, String> known) {
        return byCompany(known, true);
    }

    private Map<String, String> byCompany(Map<String, String> first, boolean certain) {
        Map<String, String> known = new LinkedHashMap<>(first);
        Map<String, String> guessed = new HashMap<>(known);
        for (int round = 1; round <= effort.rounds(); round++) {
            List<Guess> guesses = guesses(known, certain ? first.keySet() : Set.of());
            guesses.sort(Comparator.comparingDouble(Guess::sure).reversed());
            int taken = first.size() + guesses.size() * round / effort.rounds();
            known = new LinkedHashMap<>(certain ? first : Map.of());
            guessed = new HashMap<>(first);
            Set<String> used = new HashSet<>(known.values());
            for (Guess guess : guesses) {
                guessed.put(guess.token(), guess.word());
                if (known.size() < taken && used.add(guess.word())) {
                    known.put(guess.token(), guess.word());
                }
            }
        }
        return guessed;
    }

    private record Guess(String token, String word, double sure) {}

    private List<Guess> guesses(Map<String, String> known, Set<String> settled) {
        List<int[]> anchors = new ArrayList<>();
        known.forEach((token, word) -> {
            Integer here = seen.number.get(token);
            Integer there = open.number.get(word);
            if (here != null && there != null) {
                anchors.add(new int[] {here, there});
            }
        });
        anchors.sort(Comparator.comparingInt(one -> one[0]));
        int most = Math.min(effort.anchors(), anchors.size());
        int[] here = anchors.stream().limit(most).mapToInt(one -> one[0]).toArray();
        int[] there = anchors.stream().limit(most).mapToInt(one -> one[1]).toArray();
        float[][] words = new float[open.words.size()][];
        for (int word = 0; word < words.length; word++) {
            words[word] = open.with(word, there);
        }
        return seen.words.parallelStream()
                .filter(token -> !settled.contains(token))
                .map(token -> guess(token, seen.with(seen.number.getOrDefault(token, 0), here), words))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    private Guess guess(String token, float[] company, float[][] words) {
        double best = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        int found = 0;
        for (int word = 0; word < words.length; word++) {
            double far = 0;
            for (int at = 0; at < company.length && far < second; at++) {
                double step = company[at] - words[word][at];
                far += step * step;
            }
            if (far < best) {
                second = best;
                best = far;
                found = word;
            } else if (far < second) {
                second = far;
            }
        }
        return new Guess(token, open.words.get(found), Math.log(second + 1e-9) - Math.log(best + 1e-9));
    }

    /** Of the tokens in these passages: how many different ones, and how many of all that stand there, are read rightly. */
    record Recovered(int different, int differentOf, int running, int runningOf) {

        static Recovered of(Collection<List<String>> passages, Map<String, String> guessed, Map<String, String> truth) {
            Set<String> all = new LinkedHashSet<>();
            int running = 0;
            int right = 0;
            for (List<String> passage : passages) {
                for (String token : passage) {
                    if (truth.containsKey(token)) {
                        all.add(token);
                        running++;
                        right += rightly(token, guessed, truth) ? 1 : 0;
                    }
                }
            }
            int different = (int)
                    all.stream().filter(token -> rightly(token, guessed, truth)).count();
            return new Recovered(different, all.size(), right, running);
        }

        private static boolean rightly(String token, Map<String, String> guessed, Map<String, String> truth) {
            String word = guessed.get(token);
            return word != null && word.equals(truth.get(token));
        }

        Recovered and(Recovered other) {
            return new Recovered(
                    different + other.different,
                    differentOf + other.differentOf,
                    running + other.running,
                    runningOf + other.runningOf);
        }

        double shareOfDifferent() {
            return (double) different / Math.max(1, differentOf);
        }

        double shareOfRunning() {
            return (double) running / Math.max(1, runningOf);
        }
    }
}
