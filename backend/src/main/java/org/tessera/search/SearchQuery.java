package org.tessera.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * What somebody looks for.
 *
 * @param words in the query language of {@link QueryText}; empty: everything in sight
 * @param narrowed what was chosen beside the words
 * @param page from 0
 * @param size 1 to 100
 * @param like a passage that what is wanted resembles, besides the words; null: none
 */
public record SearchQuery(
        String words,
        Narrowed narrowed,
        Order order,
        int page,
        int size,
        @Nullable UUID like) {

    /** In which order hits come. */
    public enum Order {
        /** What fits best first. */
        BEST,
        /** What was reported of the latest period first. */
        NEWEST,
        OLDEST
    }

    public SearchQuery(
            String words,
            Set<String> areas,
            Set<Country> countries,
            Set<String> languages,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int page,
            int size) {
        this(words, new Narrowed(areas, countries, languages, from, to), Order.BEST, page, size, null);
    }

    public SearchQuery(String words, Narrowed narrowed, Order order, int page, int size) {
        this(words, narrowed, order, page, size, null);
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(words, Narrowed.NOT, Order.BEST, 0, 20, null);
    }

    /** The same with other words. */
    public SearchQuery saying(String otherWords) {
        return new SearchQuery(otherWords, narrowed, order, page, size, like);
    }
}
