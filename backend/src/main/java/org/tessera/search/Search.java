package org.tessera.search;

import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;

/** Search over what the viewer may see; every search is a ledger entry with the query sealed. */
@Component
public class Search {

    /**
     * @throws org.tessera.problem.Forbidden the role sees no contribution text
     * @throws IndexAway the index does not answer; try again later
     */
    public SearchResult search(Viewer viewer, SearchQuery query) {
        throw new UnsupportedOperationException("not built yet");
    }
}
