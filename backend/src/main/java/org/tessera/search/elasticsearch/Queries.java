package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.search.Clause;
import org.tessera.search.Field;
import org.tessera.search.Narrowed;
import org.tessera.search.Question;
import org.tessera.search.SearchQuery;
import org.tessera.search.Sight;

/** Writes a question in Elasticsearch's words. */
final class Queries {

    private static final int TERMS_OF_LIKENESS = 25;
    private static final String ALIKE = "30%";

    /** The place of the contribution among the values of every order. */
    static final int CONTRIBUTION = 1;

    private Queries() {}

    static Query of(Question question) {
        BoolQuery.Builder all = new BoolQuery.Builder().filter(sight(question.sight()));
        if (!question.sight().gone().isEmpty()) {
            all.mustNot(terms("contribution", question.sight().gone()));
        }
        if (!question.without().isEmpty()) {
            all.mustNot(Query.of(query -> query.ids(ids ->
                    ids.values(question.without().stream().map(UUID::toString).toList()))));
        }
        UUID within = question.within();
        if (within != null) {
            all.filter(terms("contribution", List.of(within)));
        }
        question.regions().forEach(regions -> all.filter(terms(Field.REGIONS.key(), regions)));
        question.narrowed().forEach(narrowed -> narrow(all, narrowed));
        Clause wanted = question.wanted();
        if (wanted != null) {
            all.must(clause(wanted));
        }
        return all.build()._toQuery();
    }

    /** Hits that are equal in this order come in that of their documents, so that pages do not overlap. */
    static List<SortOptions> order(SearchQuery.Order order) {
        List<SortOptions> sort = new ArrayList<>();
        switch (order) {
            case BEST -> sort.add(SortOptions.of(by -> by.score(score -> score)));
            case NEWEST -> sort.add(by("to", SortOrder.Desc));
            case OLDEST -> sort.add(by("from", SortOrder.Asc));
        }
        List.of("contribution", "document", "ordinal").forEach(field -> sort.add(by(field, SortOrder.Asc)));
        return sort;
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(by -> by.field(sort -> sort.field(field).order(order)));
    }

    private static Query sight(Sight sight) {
        if (sight.all()) {
            return Query.of(query -> query.matchAll(all -> all));
        }
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        Country own = sight.own();
        if (own != null) {
            any.should(terms("owner", List.of(own)));
        }
        String unit = sight.unit();
        if (unit != null) {
            any.should(terms("readers", List.of(unit)));
        }
        any.should(Query.of(query -> query.bool(released -> {
            released.filter(terms("readers", sight.audiences()));
            return sight.narrowed().isEmpty() ? released : released.mustNot(terms("contribution", sight.narrowed()));
        })));
        return any.build()._toQuery();
    }

    private static void narrow(BoolQuery.Builder all, Narrowed narrowed) {
        filter(all, "areas", narrowed.areas());
        filter(all, "owner", narrowed.countries());
        filter(all, "language", narrowed.languages());
        filter(all, "fileType", narrowed.fileTypes());
        filter(all, "evaluation", narrowed.evaluations());
        filter(all, "handling", narrowed.handling());
        period(all, narrowed.from(), narrowed.to());
    }

    /** A contribution counts where its period and the one asked for meet. */
    private static void period(BoolQuery.Builder all, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null) {
            String from = first.toString();
            all.filter(Query.of(query ->
                    query.range(range -> range.date(date -> date.field("to").gte(from)))));
        }
        if (last != null) {
            String to = last.toString();
            all.filter(Query.of(query ->
                    query.range(range -> range.date(date -> date.field("from").lte(to)))));
        }
    }

    private static void filter(BoolQuery.Builder all, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            all.filter(terms(field, values));
        }
    }

    private static Query terms(String field, Collection<?> values) {
        List<FieldValue> wanted =
                values.stream().map(value -> FieldValue.of(value.toString())).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(wanted))));
    }

    static Query clause(Clause clause) {
        return switch (clause) {
            case Clause.Token one ->
                Query.of(query -> query.term(
                        term -> term.field(one.field().key()).value(one.token()).boost(one.weight())));
            case Clause.Phrase phrase ->
                Query.of(query -> query.matchPhrase(words -> words.field(Field.EXACT.key())
                        .query(String.join(" ", phrase.words()))
                        .boost(3f)));
            case Clause.AnyOf any ->
                Query.of(query ->
                        query.disMax(best -> best.queries(all(any.clauses())).tieBreaker(0.2)));
            case Clause.AllOf every -> Query.of(query -> query.bool(bool -> bool.must(all(every.clauses()))));
            case Clause.Most most ->
                Query.of(query -> query.bool(bool -> bool.should(all(most.clauses()))
                        .minimumShouldMatch(atLeast(most.clauses().size()))));
            case Clause.Like like ->
                Query.of(query -> query.bool(any -> any.should(like.tokens().entrySet().stream()
                                .map(entry -> like(entry.getKey(), entry.getValue()))
                                .toList())
                        .minimumShouldMatch("1")));
            case Clause.Without without ->
                Query.of(query -> query.bool(bool -> {
                    bool.mustNot(all(without.unwanted()));
                    return without.wanted() == null ? bool : bool.must(clause(without.wanted()));
                }));
        };
    }

    /** The engine knows which tokens are rare; under a country's key that means rare among its own passages. */
    private static Query like(Field field, List<String> tokens) {
        return Query.of(query -> query.moreLikeThis(like -> like.fields(field.key())
                .like(text -> text.text(String.join(" ", tokens)))
                .minTermFreq(1)
                .minDocFreq(1)
                .maxQueryTerms(TERMS_OF_LIKENESS)
                .minimumShouldMatch(ALIKE)));
    }

    /**
     * Two thirds: whoever told the same in another language seldom used all the words, and what has them all comes first
     * anyway. docs/benchmarks.md has what that finds and costs.
     */
    private static String atLeast(int words) {
        return String.valueOf(Math.max(1, words * 2 / 3));
    }

    private static List<Query> all(List<Clause> clauses) {
        return clauses.stream().map(Queries::clause).toList();
    }
}
