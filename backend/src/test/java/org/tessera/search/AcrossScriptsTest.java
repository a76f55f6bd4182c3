package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.tessera.search.FourCountries.ARMENIAN;
import static org.tessera.search.FourCountries.COORDINATOR;
import static org.tessera.search.FourCountries.GEORGIAN;
import static org.tessera.search.FourCountries.MOLDOVAN;
import static org.tessera.search.FourCountries.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;

/** What a query finds, for whom, and what it counts; on a real Elasticsearch that is given no readable word. */
class AcrossScriptsTest {

    @SuppressWarnings("NullAway.Init")
    private static FourCountries four;

    @BeforeAll
    static void contributions() {
        four = new FourCountries();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tbilisi | GE UA MD",
                "Тбилиси | GE UA MD",
                "თბილისი | GE UA MD",
                "tbilisi | GE UA MD",
                "migrant smuggling | GE UA MD",
                "trafic de migranți | GE UA MD",
                "незаконне переправлення мігрантів | GE UA MD",
                "heroin | AM GE",
                "героин | AM GE",
                "Hovhannisyan | AM",
                "Оганнисян | AM",
                "Chisinau | MD",
                "Кишинёв | MD",
                "Kyiv | UA",
                "Киев | UA",
                "\"Black Sea\" | MD",
                "\"sea black\" | ''",
                "\"trafic de migranți\" | MD",
                "xylophone | ''",
                "Tbilisi -xylophone | GE UA MD",
                "Tbilisi -Kyiv | GE MD",
                "Tbilisi -\"Black Sea\" | GE UA",
                "-Tbilisi | GE AM MD",
                "heroin OR Chisinau | AM GE MD",
                "migrant smuggling -vehicles OR Оганнисян | GE UA MD AM",
                "area:drugs | AM",
                "Tbilisi country:ua | UA",
                "Tbilisi country:ua country:ge language:ka | GE",
                "Tbilisi to:2024 | GE",
                "year:2025 heroin | AM",
                "region:GE-TB | GE UA MD",
                "region:Tbilisi region:AM-ER | GE UA MD AM",
                "region:Батуми | GE",
                "migrant smuggling type:text-document | GE UA MD",
                "heroin type:sheet | ''",
                "'' | GE GE AM UA MD MD"
            })
    void wordsMeetAcrossScripts(String query, String owners) {
        SearchResult result = four.corpus.search.search(COORDINATOR, SearchQuery.of(query));
        List<String> expected = owners.isBlank() ? List.of() : List.of(owners.split(" "));
        assertThat(result.hits())
                .extracting(hit -> hit.passage().owner().name())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.total()).isEqualTo(expected.size());
    }

    @Test
    void nobodySeesCountsOrSuchOfMoreThanTheyMayRead() {
        assertThat(four.owners(GEORGIAN)).containsExactlyInAnyOrder("GE", "GE", "AM", "UA");
        assertThat(four.owners(ARMENIAN)).containsExactlyInAnyOrder("AM", "UA");
        assertThat(four.owners(MOLDOVAN)).containsExactlyInAnyOrder("MD", "MD", "UA");
        assertThat(four.owners(REVIEWER)).containsExactlyInAnyOrder("AM", "MD");
        assertThat(four.owners(COORDINATOR)).hasSize(6);
    }

    @Test
    void rolesWithoutContentCannotSearch() {
        for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() ->
                            four.corpus.search.search(new Viewer("x", Set.of(role), null), SearchQuery.of("heroin")))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void filtersNarrowHitsAndFacets() {
        SearchQuery query = new SearchQuery(
                "",
                Set.of("MIGRANT_SMUGGLING"),
                Set.of(Country.UA, Country.MD),
                Set.of("uk", "ro"),
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2026, 1, 1),
                0,
                1);
        SearchResult result = four.corpus.search.search(COORDINATOR, query);
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.hits()).hasSize(1);
        assertThat(result.facets().get("country"))
                .containsExactlyInAnyOrder(new SearchResult.Count("MD", 2), new SearchResult.Count("UA", 1));
        assertThat(result.facets().get("year")).containsExactly(new SearchResult.Count("2025", 3));
        assertThat(result.facets().get("type")).containsExactly(new SearchResult.Count("TEXT_DOCUMENT", 3));
        assertThat(result.facets().get("region"))
                .as("of both countries' keys together")
                .contains(new SearchResult.Count("GE-TB", 2), new SearchResult.Count("UA-30", 1));
    }

    @Test
    void whatResemblesAPassageIsFoundInOtherLanguagesWithinOnesSight() {
        UUID like = four.corpus.of(four.georgian).getFirst().id();
        SearchQuery query = new SearchQuery("", Narrowed.NOT, SearchQuery.Order.BEST, 0, 10, like);
        assertThat(four.corpus.search.search(COORDINATOR, query).hits())
                .extracting(hit -> hit.passage().owner())
                .contains(Country.UA, Country.MD);
        assertThat(four.corpus.search.search(GEORGIAN, query).hits())
                .extracting(hit -> hit.passage().owner())
                .contains(Country.UA)
                .doesNotContain(Country.MD);
        assertThat(four.corpus.search.search(COORDINATOR, query).hits())
                .extracting(hit -> hit.passage().id())
                .doesNotContain(like);
        assertThatThrownBy(() -> four.corpus.search.search(MOLDOVAN, query)).isInstanceOf(NotFound.class);
    }

    @Test
    void everySearchIsEnteredWithItsWordsSealed() {
        four.corpus.search.search(GEORGIAN, SearchQuery.of("heroin"));
        verify(four.corpus.ledger).append(GEORGIAN, List.of(new Ledger.Said(Act.SEARCHED, null, "heroin")));
    }

    @Test
    void aSearchThatComesToNothingIsEnteredToo() {
        four.corpus.search.search(GEORGIAN, SearchQuery.of("unheardofword"));
        verify(four.corpus.ledger).append(GEORGIAN, List.of(new Ledger.Said(Act.SEARCHED, null, "unheardofword")));
    }

    @Test
    void badQueriesAreNamed() {
        assertThatThrownBy(() -> four.corpus.search.search(COORDINATOR, SearchQuery.of("x".repeat(1_001))))
                .isInstanceOf(Invalid.class);
        SearchQuery tooMany = new SearchQuery("", Set.of("NONSENSE"), Set.of(), Set.of(), null, null, 0, 101);
        assertThatThrownBy(() -> four.corpus.search.search(COORDINATOR, tooMany))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Invalid.Problem::field)
                                .containsExactly("size", "area"));
    }
}
