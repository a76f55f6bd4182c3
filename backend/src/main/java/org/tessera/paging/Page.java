package org.tessera.paging;

import java.util.List;
import java.util.function.Function;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/**
 * A page of a list.
 *
 * @param page from 0
 */
public record Page<T>(int page, int size, long total, List<T> items) {

    /** The most that one page holds. */
    public static final int LARGEST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(page, size, total, items.stream().<R>map(change).toList());
    }

    /**
     * Holds what somebody asked for against the limits.
     *
     * @throws Invalid a page before the first or beyond every list, or a size outside 1 to {@value #LARGEST}
     */
    public static void check(int page, int size) {
        if (page < 0 || page > 1_000_000) {
            throw new Invalid("page", Texts.get("problem.page"));
        }
        if (size < 1 || size > LARGEST) {
            throw new Invalid("size", Texts.get("problem.size", LARGEST));
        }
    }
}
