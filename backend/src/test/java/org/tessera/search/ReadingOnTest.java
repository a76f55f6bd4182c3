package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tessera.search.FourCountries.ARMENIAN;
import static org.tessera.search.FourCountries.COORDINATOR;
import static org.tessera.search.FourCountries.GEORGIAN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;

/** Reading on behind the first page: without a last page that can be reached, and with nobody else's sight. */
class ReadingOnTest {

    private final FourCountries four = new FourCountries();

    @ParameterizedTest
    @EnumSource(SearchQuery.Order.class)
    void readingOnHasEveryHitOnceAndEndsByItself(SearchQuery.Order order) {
        SearchQuery query = new SearchQuery("", Narrowed.NOT, order, 0, 2);
        List<UUID> all =
                passages(four.corpus.search.search(COORDINATOR, new SearchQuery("", Narrowed.NOT, order, 0, 100)));
        SearchResult page = four.corpus.search.search(COORDINATOR, query);
        List<UUID> read = new ArrayList<>(passages(page));
        while (page.next() != null) {
            // what comes in meanwhile neither doubles nor hides anything
            four.corpus.indexing.index(
                    four.corpus.contribution(Country.GE, "DRUGS", 2023 + read.size() / 2, "en", "More heroin."));
            page = four.corpus.search.more(COORDINATOR, page.next());
            assertThat(page.total()).isEqualTo(all.size());
            read.addAll(passages(page));
        }
        assertThat(read).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void eachPageAsksThePolicyAnew() {
        SearchQuery query = new SearchQuery("", Narrowed.NOT, SearchQuery.Order.NEWEST, 0, 2);
        String cursor = next(four.corpus.search.search(GEORGIAN, query));
        four.corpus.release(four.armenian);
        four.corpus.release(four.ukrainian);
        four.corpus.indexing.index(four.armenian);
        four.corpus.indexing.index(four.ukrainian);
        assertThat(four.corpus.search.more(GEORGIAN, cursor).hits())
                .extracting(hit -> hit.passage().owner())
                .isSubsetOf(Country.GE);
    }

    @Test
    void aCursorInOtherHandsIsNone() {
        String cursor = next(
                four.corpus.search.search(GEORGIAN, new SearchQuery("", Narrowed.NOT, SearchQuery.Order.BEST, 0, 1)));
        for (String none : List.of(cursor, "", "x", "AAAA", "ä")) {
            assertThatThrownBy(() -> four.corpus.search.more(ARMENIAN, none))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.problems())
                                    .hasSize(1)
                                    .allMatch(problem -> problem.field().equals("cursor")));
        }
        assertThatThrownBy(() -> four.corpus.search.more(new Viewer("analyst-ge", Set.of(Role.AUDITOR), null), cursor))
                .isInstanceOf(Forbidden.class);
    }

    private static List<UUID> passages(SearchResult result) {
        return result.hits().stream().map(hit -> hit.passage().id()).toList();
    }

    private static String next(SearchResult result) {
        return Objects.requireNonNull(result.next());
    }
}
