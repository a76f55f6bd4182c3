package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.problem.Invalid;
import org.tessera.search.QueryText.Side;

/** The language in which people ask. */
class QueryTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "heroin Tbilisi | heroin Tbilisi | [] | []",
                "\"Black Sea\" heroin | heroin | [Black Sea] | []",
                "„Чёрное море“ | | [Чёрное море] | []",
                "heroin -cannabis | heroin | [] | [cannabis]",
                "heroin -\"by sea\" | heroin | [] | [by sea]",
                "-cannabis | | [] | [cannabis]",
                "co-operation Ivano-Frankivsk | co-operation Ivano-Frankivsk | [] | []",
                "Kyiv - Odesa | Kyiv - Odesa | [] | []",
                "http://example.org or else | http://example.org or else | [] | []",
                "area: | area: | [] | []",
                "an open \" quote | an open quote | [] | []",
            })
    void piecesOfAQuery(String query, String words, String phrases, String unwanted) {
        Side only = QueryText.read(query).sides().getFirst();
        assertThat(only.words()).isEqualTo(words == null ? "" : words);
        assertThat(only.phrases()).hasToString(phrases);
        assertThat(only.unwanted()).hasToString(unwanted);
    }

    @Test
    void alternativesBindLessThanEverythingElse() {
        assertThat(QueryText.read("migrant smuggling OR trafic de migranți -tir OR OR")
                        .sides())
                .containsExactly(
                        new Side("migrant smuggling", List.of(), List.of()),
                        new Side("trafic de migranți", List.of(), List.of("tir")));
    }

    @Test
    void filtersStandAnywhereAndHoldForTheWholeQuery() {
        QueryText text =
                QueryText.read("area:drugs heroin country:ge OR Country:AM cocaine area:Migrant-Smuggling language:KA");
        assertThat(text.narrowed())
                .isEqualTo(new Narrowed(
                        Set.of("DRUGS", "MIGRANT_SMUGGLING"),
                        Set.of(Country.GE, Country.AM),
                        Set.of("ka"),
                        null,
                        null));
        assertThat(text.sides()).extracting(Side::words).containsExactly("heroin", "cocaine");
    }

    @ParameterizedTest
    @CsvSource({
        "from:2024 to:2024, 2024-01-01, 2024-12-31",
        "from:2024-02 to:2024-02, 2024-02-01, 2024-02-29",
        "from:2024-02-03 to:2024-03-01, 2024-02-03, 2024-03-01",
        "year:2025, 2025-01-01, 2025-12-31",
    })
    void datesAreDaysMonthsOrYears(String query, LocalDate from, LocalDate to) {
        assertThat(QueryText.read(query).narrowed()).isEqualTo(new Narrowed(Set.of(), Set.of(), Set.of(), from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "area:heroin, migrant_smuggling",
        "region:nowhere, GE-TB",
        "type:papyrus, sheet",
        "country:FR, AM",
        "from:yesterday, from:2025-03-31",
        "from:2025-13, from:2025-03-31",
        "from:2025 to:2024, before",
    })
    void whatIsNoFilterIsSaidWithWhatWouldBe(String query, String said) {
        assertThatThrownBy(() -> QueryText.read(query))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems().getFirst().message())
                                .contains(said));
    }
}
