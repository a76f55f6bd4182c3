package org.tessera.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tessera.identity.Viewer;
import org.tessera.search.Search;
import org.tessera.search.SearchQuery;
import org.tessera.search.SearchResult;
import org.tessera.search.Suggestions;

/**
 * Forgives slips of the hand: where nothing is found as it was typed and something as it was most likely meant, that is the
 * answer. Where something is found all the same, people are asked what they meant.
 */
final class Forgiving {

    /** A shorter word is one slip away from too many others: wages, pages. */
    private static final int SURE_FROM = 6;

    private final Search search;
    private final Suggestions suggestions;

    Forgiving(Search search, Suggestions suggestions) {
        this.search = search;
        this.suggestions = suggestions;
    }

    /**
     * @param words that were looked for in the end
     * @param meant what else may have been meant
     */
    record Answer(String words, SearchResult result, Optional<String> meant) {}

    Answer answer(Viewer viewer, SearchQuery query) {
        SearchResult result = search.search(viewer, query);
        Optional<String> meant = suggestions.meant(viewer, query.words());
        if (result.hits().isEmpty()
                && meant.filter(other -> sure(query.words(), other)).isPresent()) {
            SearchQuery other = query.saying(meant.orElseThrow());
            SearchResult better = search.search(viewer, other);
            if (!better.hits().isEmpty()) {
                return new Answer(other.words(), better, Optional.empty());
            }
        }
        return new Answer(query.words(), result, meant);
    }

    /** Whether it can hardly have been anything else: every word that differs is long. */
    static boolean sure(String typed, String meant) {
        List<String> before = List.of(typed.split("\\s+"));
        List<String> after = List.of(meant.split("\\s+"));
        return before.size() == after.size()
                && IntStream.range(0, before.size())
                        .filter(at -> !before.get(at).equals(after.get(at)))
                        .allMatch(at -> before.get(at).length() >= SURE_FROM);
    }
}
