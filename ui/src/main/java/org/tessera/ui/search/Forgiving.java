package org.tessera.ui.search;

import java.util.Optional;
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
        if (result.hits().isEmpty() && meant.isPresent()) {
            SearchQuery other = query.saying(meant.get());
            SearchResult better = search.search(viewer, other);
            if (!better.hits().isEmpty()) {
                return new Answer(other.words(), better, Optional.empty());
            }
        }
        return new Answer(query.words(), result, meant);
    }
}
