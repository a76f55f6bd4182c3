package org.tessera.search.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.likeness.Copy;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.parsing.Locator;
import org.tessera.search.SearchResult;

/**
 * The answer's body.
 *
 * @param facets of the first page
 * @param next to be sent as {@code cursor} for the hits behind these; absent with the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchAnswer(
        long total,
        List<Hit> hits,
        Map<String, List<SearchResult.Count>> facets,
        @Nullable String next) {

    /**
     * @param document its id
     * @param copies other contributions' passages with the same words, as far as they are in sight
     * @param highlights pairs of UTF-16 offsets in the snippet, the second exclusive
     */
    record Hit(
            String passage,
            String contribution,
            String document,
            Country owner,
            Locator locator,
            String snippet,
            List<List<Integer>> highlights,
            Evaluation evaluation,
            Set<HandlingCode> handling,
            List<Copy> copies) {

        static Hit of(SearchResult.Hit hit) {
            return new Hit(
                    hit.passage().id().toString(),
                    hit.passage().contribution().toString(),
                    hit.passage().document().toString(),
                    hit.passage().owner(),
                    hit.passage().locator(),
                    hit.snippet(),
                    hit.highlights().stream()
                            .map(mark -> List.of(mark.from(), mark.to()))
                            .toList(),
                    hit.passage().evaluation(),
                    hit.passage().handling(),
                    hit.copies());
        }
    }

    static SearchAnswer of(SearchResult result) {
        return new SearchAnswer(
                result.total(), result.hits().stream().map(Hit::of).toList(), result.facets(), result.next());
    }
}
