package org.tessera.search.rest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.search.Search;

/** {@code POST /api/search}: a query is words, and words stand in no URL. */
@RestController
class SearchRest {

    private final Search search;

    SearchRest(Search search) {
        this.search = search;
    }

    @PostMapping("/api/search")
    SearchAnswer search(@RequestBody SearchWish wish) {
        return SearchAnswer.of(search.search(CurrentViewer.get(), wish.query()));
    }
}
