package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.analysis.Analysis;
import org.tessera.contribution.ContributionState;
import org.tessera.engines.NodeCertificate;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.policy.Audience;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.search.elasticsearch.TestIndex;
import org.tessera.testing.TestEngines;

/** Search on a real Elasticsearch that is given no readable word. */
class BlindSearchTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);
    private static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    private static final Viewer ARMENIAN = new Viewer("analyst-am", Set.of(Role.ANALYST), Country.AM);
    private static final Viewer MOLDOVAN = new Viewer("lead-md", Set.of(Role.LEAD), Country.MD);

    private final TestEngines engines = TestEngines.shared();
    private final String prefix = TestEngines.newIndexPrefix();
    private final PassageIndex index = TestIndex.under(engines, prefix);
    private final Corpus corpus = new Corpus(index);

    private UUID georgian = UUID.randomUUID();
    private UUID armenian = UUID.randomUUID();
    private UUID ukrainian = UUID.randomUUID();
    private UUID moldovan = UUID.randomUUID();

    @BeforeEach
    void contributions() {
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
                "'' | GE GE AM UA MD MD"
            })
    void wordsMeetAcrossScripts(String query, String owners) {
        SearchResult result = corpus.search.search(COORDINATOR, SearchQuery.of(query));
        List<String> expected = owners.isBlank() ? List.of() : List.of(owners.split(" "));
        assertThat(result.hits())
                .extracting(hit -> hit.passage().owner().name())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.total()).isEqualTo(expected.size());
    }

    @Test
    void nobodySeesCountsOrSuchOfMoreThanTheyMayRead() {
        assertThat(owners(GEORGIAN)).containsExactlyInAnyOrder("GE", "GE", "AM", "UA");
        assertThat(owners(ARMENIAN)).containsExactlyInAnyOrder("AM", "UA");
        assertThat(owners(MOLDOVAN)).containsExactlyInAnyOrder("MD", "MD", "UA");
        assertThat(owners(REVIEWER)).containsExactlyInAnyOrder("AM", "MD");
        assertThat(owners(COORDINATOR)).hasSize(6);
    }

    /** Hits, total and every facet tell the same; the second check alone would not mend the latter. */
    private List<String> owners(Viewer viewer) {
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

    @Test
    void rolesWithoutContentCannotSearch() {
        for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThatThrownBy(
                            () -> corpus.search.search(new Viewer("x", Set.of(role), null), SearchQuery.of("heroin")))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void withdrawalLeavesAtOnceAndForGood() {
        corpus.state(ukrainian, ContributionState.WITHDRAWN);
        corpus.gone.add(ukrainian);
        corpus.narrowed.add(ukrainian);
        assertThat(owners(COORDINATOR)).as("before the index knows").doesNotContain("UA");
        assertThat(owners(ARMENIAN)).doesNotContain("UA");
        corpus.indexing.index(ukrainian);
        assertThat(owners(COORDINATOR)).doesNotContain("UA");
        assertThat(corpus.gone).isEmpty();
    }

    @Test
    void anEndedReleaseLeavesAtOnceForOthersOnly() {
        corpus.release(ukrainian);
        corpus.narrowed.add(ukrainian);
        assertThat(owners(ARMENIAN)).containsExactly("AM");
        assertThat(owners(COORDINATOR)).contains("UA");
        corpus.indexing.index(ukrainian);
        assertThat(owners(ARMENIAN)).containsExactly("AM");
    }

    @Test
    void whatFailsTheSecondCheckShowsNowhere() {
        corpus.release(armenian);
        assertThat(owners(GEORGIAN)).containsExactlyInAnyOrder("GE", "GE", "UA");
        assertThat(corpus.noted).as("and is indexed again").contains(armenian);
    }

    @Test
    void indexingAgainChangesNothingAndWhatIsNoMoreLeaves() {
        corpus.indexing.index(moldovan);
        corpus.indexing.index(moldovan);
        assertThat(owners(MOLDOVAN)).containsExactlyInAnyOrder("MD", "MD", "UA");
        corpus.dropFirst(moldovan);
        corpus.indexing.index(moldovan);
        assertThat(owners(MOLDOVAN)).containsExactlyInAnyOrder("MD", "UA");
    }

    @Test
    void theIndexIsBuiltAnewFromTheVault() {
        List<Reindex.Progress> told = new ArrayList<>();
        corpus.reindex.rebuild(COORDINATOR, progress -> {
            told.add(progress);
            assertThat(corpus.search.search(COORDINATOR, SearchQuery.of("")).total())
                    .as("searches go on")
                    .isEqualTo(6);
        });
        assertThat(told).last().isEqualTo(new Reindex.Progress(4, 4));
        assertThat(owners(COORDINATOR)).hasSize(6);
        assertThat(indexes()).as("the earlier one is gone").hasSize(1);
        corpus.indexing.index(georgian);
        assertThat(owners(COORDINATOR)).hasSize(6);
        verify(corpus.ledger).append(COORDINATOR, Act.INDEX_REBUILT, "index");
    }

    @Test
    void anIndexOfAnEarlierAnalysisIsBuiltAnew() {
        send("PUT", "/" + prefix + "-passages-v1-a1", "{\"aliases\":{\"" + prefix + "-passages\":{}}}");
        corpus.reindex.renewIfOutdated();
        corpus.reindex.renewIfOutdated();
        assertThat(indexes()).hasSize(1).allMatch(name -> name.contains("-a" + Analysis.VERSION));
        assertThat(owners(COORDINATOR)).hasSize(6);
        verify(corpus.ledger).append(Viewer.PLATFORM, Act.INDEX_REBUILT, "index");
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
        SearchResult result = corpus.search.search(COORDINATOR, query);
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.hits()).hasSize(1);
        assertThat(result.facets().get("country"))
                .containsExactlyInAnyOrder(new SearchResult.Count("MD", 2), new SearchResult.Count("UA", 1));
        assertThat(result.facets().get("year")).containsExactly(new SearchResult.Count("2025", 3));
    }

    @Test
    void everySearchIsEnteredWithItsWordsSealed() {
        corpus.search.search(GEORGIAN, SearchQuery.of("heroin"));
        verify(corpus.ledger).append(eq(GEORGIAN), eq(Act.SEARCHED), isNull(), eq("heroin"), isNull());
    }

    @Test
    void badQueriesAreNamed() {
        assertThatThrownBy(() -> corpus.search.search(COORDINATOR, SearchQuery.of("x".repeat(1_001))))
                .isInstanceOf(Invalid.class);
        SearchQuery tooMany = new SearchQuery("", Set.of("NONSENSE"), Set.of(), Set.of(), null, null, 0, 101);
        assertThatThrownBy(() -> corpus.search.search(COORDINATOR, tooMany))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Invalid.Problem::field)
                                .containsExactly("size", "area"));
    }

    @Test
    void anIndexThatIsAwaySaysSo() {
        Corpus away = new Corpus(TestIndex.away());
        assertThatThrownBy(() -> away.search.search(COORDINATOR, SearchQuery.of("heroin")))
                .isInstanceOf(IndexAway.class);
    }

    @Test
    void tokensOfFieldsAndCountriesCannotBeCompared() {
        Set<String> tokens = new HashSet<>();
        for (Field field : Field.values()) {
            for (Country country : Country.values()) {
                tokens.add(corpus.blinding.token(country, field, "heroin"));
            }
        }
        assertThat(tokens).hasSize(Field.values().length * Country.values().length);
    }

    @Test
    void theIndexHoldsNoReadableWord() {
        String dump = call("/_search", """
                {"size": 100, "_source": true, "stored_fields": ["*"], "fields": ["*"]}""");
        assertThat(dump).contains("MIGRANT_SMUGGLING").contains(georgian.toString());
        Set<String> forms = new HashSet<>();
        for (String text : corpus.texts()) {
            for (var word : Analysis.text(text, null)) {
                forms.add(word.exact());
                forms.addAll(word.stems());
                forms.addAll(word.names());
                forms.add(text.substring(word.from(), word.to()));
                forms.add(text.substring(word.from(), word.to()).toLowerCase(Locale.ROOT));
            }
        }
        String lower = dump.replace("MIGRANT_SMUGGLING", "").toLowerCase(Locale.ROOT);
        forms.stream()
                .filter(form -> form.length() >= 5)
                .forEach(form -> assertThat(lower).doesNotContain(form.toLowerCase(Locale.ROOT)));
        assertThat(withTerms(forms)).as("entries with a readable term").contains("\"value\":0,");
        Set<String> blinded = new HashSet<>();
        for (Country country : Country.values()) {
            for (String form : forms) {
                blinded.add(corpus.blinding.token(country, Field.EXACT, form));
            }
        }
        assertThat(withTerms(blinded)).as("entries with a blinded term").contains("\"value\":6,");
    }

    /** How many entries have one of the terms in a blinded field. */
    private String withTerms(Set<String> terms) {
        String list = terms.stream().map(term -> '"' + term + '"').collect(Collectors.joining(","));
        String fields = Arrays.stream(Field.values())
                .map(field -> "{\"terms\": {\"" + field.key() + "\": [" + list + "]}}")
                .collect(Collectors.joining(","));
        return call("/_search", "{\"size\": 0, \"query\": {\"bool\": {\"should\": [" + fields + "]}}}");
    }

    private List<String> indexes() {
        return send("GET", "/_cat/indices/" + prefix + "*?h=index", "").lines().toList();
    }

    private String call(String path, String body) {
        return send("POST", "/" + prefix + "-passages" + path, body);
    }

    private String send(String method, String path, String body) {
        String credentials = engines.elasticsearchUser() + ":" + engines.elasticsearchPassword();
        HttpRequest request = HttpRequest.newBuilder(URI.create(engines.elasticsearchUri() + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(NodeCertificate.trusting(Path.of(engines.certificate())))
                .build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
