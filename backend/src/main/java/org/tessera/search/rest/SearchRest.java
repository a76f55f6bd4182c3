package org.tessera.search.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.search.Search;
import org.tessera.search.SearchWish;
import org.tessera.search.Suggestions;

/** Search and suggestions, by {@code POST}: a query is words, and words stand in no URL. */
@RestController
class SearchRest {

    private final Search search;
    private final Suggestions suggestions;

    SearchRest(Search search, Suggestions suggestions) {
        this.search = search;
        this.suggestions = suggestions;
    }

    @PostMapping("/api/search")
    SearchAnswer search(@RequestBody SearchWish wish) {
        Viewer viewer = CurrentViewer.get();
        String cursor = wish.cursor();
        return SearchAnswer.of(cursor == null ? search.search(viewer, wish.query()) : search.more(viewer, cursor));
    }

    /** What has been typed so far. */
    record Typed(@Nullable String q) {}

    @PostMapping("/api/search/suggestions")
    List<Suggestions.Suggestion> suggestions(@RequestBody Typed typed) {
        return suggestions.completing(CurrentViewer.get(), typed.q() == null ? "" : typed.q());
    }
}
