package org.tessera.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tessera.contribution.CrimeAreas;
import org.tessera.glossary.Regions;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** What a query must be like to be asked. */
final class SearchRules {

    static final int LONGEST_QUERY = 1_000;
    /** The index counts on from the first hit to the page, so a page far out costs as much as all before it. */
    static final int FARTHEST_HIT = 10_000;

    private SearchRules() {}

    static void check(SearchQuery query) {
        List<Invalid.Problem> problems = new ArrayList<>();
        if (query.words().length() > LONGEST_QUERY) {
            problems.add(problem("q", "search.query-too-long", LONGEST_QUERY));
        }
        if (query.size() < 1 || query.size() > 100) {
            problems.add(problem("size", "search.size"));
        } else if (query.page() < 0 || (query.page() + 1L) * query.size() > FARTHEST_HIT) {
            problems.add(problem("page", "search.page", FARTHEST_HIT));
        }
        query.narrowed().areas().stream()
                .filter(area -> !CrimeAreas.CODES.contains(area))
                .findFirst()
                .ifPresent(area -> problems.add(problem("area", "search.unknown-area")));
        query.narrowed().regions().stream()
                .filter(region -> !Regions.shipped().codes().contains(region))
                .findFirst()
                .ifPresent(region -> problems.add(problem("region", "search.unknown-region")));
        LocalDate from = query.narrowed().from();
        LocalDate to = query.narrowed().to();
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(problem("to", "search.period"));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static Invalid.Problem problem(String field, String key, Object... arguments) {
        return new Invalid.Problem(field, Texts.get(key, arguments));
    }
}
