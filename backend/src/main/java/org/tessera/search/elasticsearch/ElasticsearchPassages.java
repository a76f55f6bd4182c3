package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.search.Field;
import org.tessera.search.Found;
import org.tessera.search.IndexAway;
import org.tessera.search.IndexEntry;
import org.tessera.search.PassageIndex;
import org.tessera.search.Question;
import org.tessera.search.SearchResult;

/** The index in Elasticsearch. It deletes by id only: a node may lack {@code _delete_by_query}. */
final class ElasticsearchPassages implements PassageIndex {

    private static final int BATCH = 500;
    /** Who waits longer than this for hits is told so instead. */
    private static final String PATIENCE = "8s";
    /** So long even an engine is waited for that neither answers nor refuses. */
    static final Duration PATIENCE_WITH_SILENCE = Duration.ofSeconds(10);

    /** More than there are regions under the keys of all countries. */
    private static final int MOST_VALUES = 3_000;

    static final Map<String, String> FACETS = Map.of(
            "area", "areas",
            "country", "owner",
            "region", Field.REGIONS.key(),
            "language", "language",
            "type", "fileType",
            "year", "years",
            "evaluation", "evaluation",
            "handling", "handling");

    private final ElasticsearchClient client;
    private final ElasticsearchAsyncClient asking;
    private final Duration patience;
    private final Indexes indexes;
    private final Points points;

    ElasticsearchPassages(ElasticsearchClient client, Indexes indexes, Duration patience) {
        this.client = client;
        this.asking = new ElasticsearchAsyncClient(client._transport());
        this.patience = patience;
        this.indexes = indexes;
        this.points = new Points(asking, indexes, patience);
    }

    @Override
    public Found find(Question question) {
        if (question.after().isEmpty()) {
            return find(question, null);
        }
        String held = question.point();
        if (held != null) {
            try {
                return find(question, held);
            } catch (IndexAway away) {
                if (!Points.gone(away)) {
                    throw away;
                }
            }
        }
        return find(question, points.open());
    }

    private Found find(Question question, @Nullable String point) {
        SearchResponse<Void> response = Call.within(
                patience,
                () -> asking.search(
                        search -> {
                            search.query(Queries.of(question))
                                    .size(question.size())
                                    .timeout(PATIENCE)
                                    .source(source -> source.fetch(false))
                                    .sort(Queries.order(question.order()));
                            return point == null ? first(search, question) : behind(search, question, point);
                        },
                        Void.class));
        if (response.timedOut()) {
            throw new IndexAway(new IOException("too slow to answer"));
        }
        Map<String, List<SearchResult.Count>> facets = new LinkedHashMap<>();
        response.aggregations().forEach((name, facet) -> facets.put(name, counts(facet)));
        TotalHits total = response.hits().total();
        return new Found(
                total == null ? 0 : total.value(),
                response.hits().hits().stream()
                        .map(ElasticsearchPassages::place)
                        .toList(),
                facets,
                point == null ? null : Objects.requireNonNullElse(response.pitId(), point));
    }

    private SearchRequest.Builder first(SearchRequest.Builder search, Question question) {
        search.index(indexes.names().read())
                .from(question.page() * question.size())
                .trackTotalHits(total -> total.enabled(true));
        Map<String, String> facets = question.within() == null ? FACETS : Map.of();
        facets.forEach((name, field) -> search.aggregations(
                name, facet -> facet.terms(terms -> terms.field(field).size(MOST_VALUES))));
        return search;
    }

    /** The total and the facets were told with the first page. */
    private static SearchRequest.Builder behind(SearchRequest.Builder search, Question question, String point) {
        return search.pit(pit -> pit.id(point).keepAlive(Points.HELD))
                .searchAfter(Points.values(question.after()))
                .trackTotalHits(total -> total.enabled(false));
    }

    /** The contribution is among the values of the order, so that no stored entry has to be unpacked. */
    private static Found.Place place(Hit<Void> hit) {
        List<Object> order = Points.plain(hit.sort());
        return new Found.Place(
                UUID.fromString(Objects.requireNonNull(hit.id())),
                UUID.fromString(order.get(Queries.CONTRIBUTION).toString()),
                order);
    }

    private static List<SearchResult.Count> counts(Aggregate facet) {
        return facet.isLterms()
                ? facet.lterms().buckets().array().stream()
                        .map(bucket -> new SearchResult.Count(String.valueOf(bucket.key()), bucket.docCount()))
                        .toList()
                : facet.isSterms()
                        ? facet.sterms().buckets().array().stream()
                                .map(bucket ->
                                        new SearchResult.Count(bucket.key().stringValue(), bucket.docCount()))
                                .toList()
                        : List.of();
    }

    @Override
    public boolean outdated() {
        return indexes.outdated();
    }

    @Override
    public void replace(UUID contribution, List<IndexEntry> entries) {
        Set<String> written = indexes.written();
        if (written.isEmpty()) {
            throw new IndexAway(new IOException("no index is made yet"));
        }
        for (String index : written) {
            replace(index, contribution, entries);
        }
    }

    private void replace(String index, UUID contribution, List<IndexEntry> entries) {
        Set<String> kept = new HashSet<>();
        entries.forEach(entry -> kept.add(entry.passage().toString()));
        Set<String> gone = ids(index, contribution);
        gone.removeAll(kept);
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<IndexEntry> some = entries.subList(from, Math.min(entries.size(), from + BATCH));
            BulkRequest.Builder bulk = new BulkRequest.Builder().index(index);
            some.forEach(entry -> bulk.operations(operation ->
                    operation.index(put -> put.id(entry.passage().toString()).document(Stored.of(entry)))));
            send(bulk.build());
        }
        if (!gone.isEmpty()) {
            BulkRequest.Builder bulk = new BulkRequest.Builder().index(index);
            gone.forEach(id -> bulk.operations(operation -> operation.delete(one -> one.id(id))));
            send(bulk.build());
        }
        Call.of(() -> client.indices().refresh(refresh -> refresh.index(index)));
    }

    private void send(BulkRequest request) {
        BulkResponse response = Call.of(() -> client.bulk(request));
        response.items().stream()
                .filter(item -> item.error() != null && item.status() != 404)
                .findFirst()
                .ifPresent(item -> {
                    String type = Objects.requireNonNull(item.error()).type();
                    throw new IndexAway(new IOException("refused to write " + item.id() + ": " + type));
                });
    }

    /** The ids of the contribution's entries; refreshed first, since what is not searchable yet must be found too. */
    private Set<String> ids(String index, UUID contribution) {
        Call.of(() -> client.indices().refresh(refresh -> refresh.index(index)));
        Set<String> ids = new HashSet<>();
        List<FieldValue> after = new ArrayList<>();
        while (true) {
            List<FieldValue> seen = List.copyOf(after);
            SearchResponse<Void> page = Call.of(() -> client.search(
                    search -> {
                        search.index(index)
                                .query(query -> query.term(
                                        term -> term.field("contribution").value(contribution.toString())))
                                .source(source -> source.fetch(false))
                                .size(BATCH)
                                .sort(sort -> sort.field(field -> field.field("document")))
                                .sort(sort -> sort.field(field -> field.field("ordinal")));
                        return seen.isEmpty() ? search : search.searchAfter(seen);
                    },
                    Void.class));
            List<Hit<Void>> hits = page.hits().hits();
            hits.forEach(hit -> ids.add(hit.id()));
            if (hits.size() < BATCH) {
                return ids;
            }
            after.clear();
            after.addAll(hits.getLast().sort());
        }
    }

    @Override
    public void expunge() {
        for (String index : indexes.written()) {
            Call.of(() ->
                    client.indices().forcemerge(merge -> merge.index(index).onlyExpungeDeletes(true)));
            Call.of(() -> client.indices().flush(flush -> flush.index(index)));
        }
    }

    @Override
    public Fresh fresh() {
        indexes.prepare();
        String fresh = indexes.addFresh();
        return new Fresh() {
            private boolean tookOver;

            @Override
            public void takeOver() {
                indexes.takeOver(fresh);
                tookOver = true;
            }

            @Override
            public void close() {
                if (!tookOver) {
                    indexes.remove(fresh);
                }
            }
        };
    }
}
