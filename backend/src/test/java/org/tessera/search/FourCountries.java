package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.search.elasticsearch.TestIndex;
import org.tessera.testing.TestEngines;

/** One contribution each of four countries, released differently, in an index of their own on a real Elasticsearch. */
final class FourCountries {

    static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);
    static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    static final Viewer ARMENIAN = new Viewer("analyst-am", Set.of(Role.ANALYST), Country.AM);
    static final Viewer MOLDOVAN = new Viewer("lead-md", Set.of(Role.LEAD), Country.MD);

    final String prefix = TestEngines.newIndexPrefix();
    final Corpus corpus = new Corpus(TestIndex.under(TestEngines.shared(), prefix));
    final UUID georgian;
    final UUID armenian;
    final UUID ukrainian;
    final UUID moldovan;

    FourCountries() {
        georgian = corpus.contribution(
                Country.GE,
                "MIGRANT_SMUGGLING",
                2024,
                "ka",
                "თბილისში დააკავეს მიგრანტების კონტრაბანდის ორგანიზატორი.",
                "ბათუმის პორტში ჰეროინი ამოიღეს.");
        armenian = corpus.contribution(
                Country.AM, "DRUGS", 2025, "hy", "Երևանում ձերբակալվել է Հովհաննիսյանը։ Հերոին է հայտնաբերվել։");
        ukrainian = corpus.contribution(
                Country.UA,
                "MIGRANT_SMUGGLING",
                2025,
                "uk",
                "Група організувала незаконне переправлення мігрантів через Тбілісі до Києва.");
        moldovan = corpus.contribution(
                Country.MD,
                "MIGRANT_SMUGGLING",
                2025,
                "ro",
                "La Chişinău au fost descoperite cazuri de trafic de migranţi.",
                "Vehicles came from Tbilisi by the Black Sea route, not by the sea that is black.");
        corpus.release(armenian, Audience.REVIEWERS, Audience.GE);
        corpus.release(ukrainian, Audience.NETWORK);
        corpus.releaseFirst(moldovan, Audience.REVIEWERS);
        corpus.all().forEach(corpus.indexing::index);
    }

    /** Hits, total and every facet tell the same; the second check alone would not mend the latter. */
    List<String> owners(Viewer viewer) {
        SearchResult result = corpus.search.search(viewer, SearchQuery.of(""));
        List<String> owners =
                result.hits().stream().map(hit -> hit.passage().owner().name()).toList();
        assertThat(result.total()).isEqualTo(owners.size());
        for (String facet : List.of("area", "country", "language", "year")) {
            assertThat(count(result, facet, null)).as(facet).isEqualTo(owners.size());
        }
        for (Country country : Country.values()) {
            assertThat(count(result, "country", country.name()))
                    .isEqualTo(owners.stream().filter(country.name()::equals).count());
        }
        return owners;
    }

    private static long count(SearchResult result, String facet, @Nullable String value) {
        return result.facets().getOrDefault(facet, List.of()).stream()
                .filter(count -> value == null || count.value().equals(value))
                .mapToLong(SearchResult.Count::count)
                .sum();
    }
}
