package org.tessera.comparison;

import java.util.ArrayList;
import java.util.List;
import org.tessera.comparison.Comparison.Change;

/** The longest common subsequence of two rows: what stayed, went and came, what went before what came. */
final class Alignment {

    /** Above so many comparisons two rows count as wholly different: bounded memory for any text. */
    private static final long MOST = 9_000_000;

    record Pair<T>(Change change, T one) {}

    private Alignment() {}

    static <T> List<Pair<T>> of(List<T> before, List<T> after) {
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Pair<T>> pairs = new ArrayList<>();
        before.subList(0, head).forEach(one -> pairs.add(new Pair<>(Change.SAME, one)));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), pairs);
        before.subList(before.size() - tail, before.size()).forEach(one -> pairs.add(new Pair<>(Change.SAME, one)));
        return pairs;
    }

    private static <T> void middle(List<T> before, List<T> after, List<Pair<T>> pairs) {
        int i = 0;
        int j = 0;
        if ((long) before.size() * after.size() <= MOST) {
            int[][] longest = longest(before, after);
            while (i < before.size() && j < after.size()) {
                if (before.get(i).equals(after.get(j))) {
                    pairs.add(new Pair<>(Change.SAME, before.get(i++)));
                    j++;
                } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                    pairs.add(new Pair<>(Change.DELETED, before.get(i++)));
                } else {
                    pairs.add(new Pair<>(Change.INSERTED, after.get(j++)));
                }
            }
        }
        before.subList(i, before.size()).forEach(one -> pairs.add(new Pair<>(Change.DELETED, one)));
        after.subList(j, after.size()).forEach(one -> pairs.add(new Pair<>(Change.INSERTED, one)));
    }

    /** Of what is left from i in the one and from j in the other. */
    private static <T> int[][] longest(List<T> before, List<T> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}
