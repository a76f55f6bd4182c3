package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.engines.ElasticsearchAccess;
import org.tessera.engines.NodeCertificate;
import org.tessera.evidence.Passage;
import org.tessera.index.IndexDefinition;
import org.tessera.search.Clause;
import org.tessera.search.IndexEntry;
import org.tessera.search.Question;
import org.tessera.search.SearchQuery;
import org.tessera.search.Sight;

/** The indexes that the blinded one is compared with: the same tokens readable, and what is usual. */
public final class ComparedIndexes implements Closeable {

    /** @param texts of the hits */
    public record Answer(long total, List<Text> texts) {
        public Answer {
            texts = List.copyOf(texts);
        }
    }

    public record Text(String text, @Nullable String language) {}

    private static final String PLAIN = "plain";
    private static final String STANDARD = "standard";
    private static final Sight ALL = new Sight(true, null, null, Set.of(), Set.of(), Set.of());

    private final ElasticsearchClient client;

    public ComparedIndexes(ElasticsearchAccess access) throws IOException {
        client = ElasticsearchClient.of(to -> to.host(access.uri())
                .jsonMapper(new Jackson3JsonpMapper())
                .usernameAndPassword(Objects.requireNonNull(access.user()), Objects.requireNonNull(access.password()))
                .sslContext(NodeCertificate.trusting(Objects.requireNonNull(access.certificate()))));
        String definition = IndexDefinition.json();
        // the text comes back with the answer, and is searched in nothing but the tokens
        create(
                PLAIN,
                definition.replaceFirst(
                        "(?s)(\"properties\": \\{)", "$1 \"text\": {\"type\": \"text\", \"index\": false},"));
        create(
                STANDARD,
                definition.replaceFirst(
                        "(?s)(\"properties\": \\{)",
                        "$1 \"text\": {\"type\": \"text\", \"index_options\": \"offsets\"},"));
    }

    private void create(String index, String definition) throws IOException {
        client.indices()
                .create(create -> create.withJson(new StringReader(definition))
                        .index(index)
                        .aliases(index + "-passages", to -> to)
                        .aliases(index + "-passages-write", to -> to));
    }

    /** Takes the same entries as the blinded index. */
    public void plain(List<Passage> passages, List<IndexEntry> entries) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int at = 0; at < passages.size(); at++) {
            Map<String, Object> document = filters(passages.get(at));
            document.put("text", passages.get(at).text());
            document.put("fileType", passages.get(at).fileType().name());
            entries.get(at).blinded().forEach((field, tokens) -> document.put(field.key(), tokens));
            documents.add(document);
        }
        write(PLAIN, passages, documents);
    }

    public void standard(List<Passage> passages) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Passage passage : passages) {
            Map<String, Object> document = filters(passage);
            document.put("text", passage.text());
            document.put("fileType", passage.fileType().name());
            documents.add(document);
        }
        write(STANDARD, passages, documents);
    }

    private static Map<String, Object> filters(Passage passage) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("contribution", passage.contribution().toString());
        document.put("document", passage.document().toString());
        document.put("ordinal", passage.ordinal());
        document.put("owner", passage.owner().name());
        document.put("areas", passage.areas());
        document.put("language", passage.language());
        document.put("from", passage.period().from().toString());
        document.put("to", passage.period().to().toString());
        document.put("years", List.of(passage.period().to().getYear()));
        document.put("evaluation", passage.evaluation().toString());
        document.put("handling", passage.handling().stream().map(Enum::name).toList());
        return document;
    }

    /** As the blinded index writes a contribution: what is there of it is looked for, then bulk, then refreshed. */
    private void write(String index, List<Passage> passages, List<Map<String, Object>> documents) {
        Call.of(() -> {
            client.indices().refresh(refresh -> refresh.index(index));
            client.search(
                    search -> search.index(index)
                            .query(query -> query.term(term -> term.field("contribution")
                                    .value(passages.getFirst().contribution().toString())))
                            .size(500)
                            .source(source -> source.fetch(false)),
                    Void.class);
            BulkRequest.Builder bulk = new BulkRequest.Builder().index(index);
            for (int at = 0; at < passages.size(); at++) {
                String id = passages.get(at).id().toString();
                Map<String, Object> document = documents.get(at);
                bulk.operations(operation -> operation.index(put -> put.id(id).document(document)));
            }
            if (client.bulk(bulk.build()).errors()) {
                throw new IOException("refused");
            }
            return client.indices().refresh(refresh -> refresh.index(index));
        });
    }

    public Answer ask(@Nullable Clause wanted, SearchQuery query) throws IOException {
        Query filters = filters(query);
        Query asked = wanted == null
                ? filters
                : Query.of(all -> all.bool(both -> both.filter(filters).must(Queries.clause(wanted))));
        SearchResponse<Stored> response = client.search(
                common(PLAIN, asked, query)
                        .source(source -> source.filter(only -> only.includes("text", "language")))
                        .build(),
                Stored.class);
        return new Answer(
                Objects.requireNonNull(response.hits().total()).value(),
                response.hits().hits().stream()
                        .map(hit -> Objects.requireNonNull(hit.source()))
                        .map(one -> new Text(one.text(), one.language()))
                        .toList());
    }

    /** What comes back of a plain entry. */
    record Stored(String text, @Nullable String language) {}

    public long askStandard(SearchQuery query) throws IOException {
        Query filters = filters(query);
        Query asked = Query.of(all -> all.bool(both -> both.filter(filters)
                .must(must -> must.match(match -> match.field("text").query(query.words())))));
        SearchResponse<Stored> response = client.search(
                common(STANDARD, asked, query)
                        .source(source -> source.filter(only -> only.includes("text", "language")))
                        .highlight(highlight -> highlight.fields(co.elastic.clients.util.NamedValue.of(
                                "text",
                                co.elastic.clients.elasticsearch.core.search.HighlightField.of(
                                        field -> field.fragmentSize(240).numberOfFragments(1)))))
                        .build(),
                Stored.class);
        return Objects.requireNonNull(response.hits().total()).value();
    }

    private static Query filters(SearchQuery query) {
        return Queries.of(new Question(
                null,
                ALL,
                List.of(),
                List.of(query.narrowed()),
                query.order(),
                Set.of(),
                null,
                0,
                20,
                List.of(),
                null));
    }

    private static SearchRequest.Builder common(String index, Query asked, SearchQuery query) {
        SearchRequest.Builder search = new SearchRequest.Builder();
        search.index(index)
                .query(asked)
                .size(query.size())
                .trackTotalHits(total -> total.enabled(true))
                .sort(Queries.order(query.order()));
        ElasticsearchPassages.FACETS.forEach((name, field) -> search.aggregations(
                name, facet -> facet.terms(terms -> terms.field(field).size(3_000))));
        return search;
    }

    /** One segment each, flushed. */
    public void settle(String... others) throws IOException {
        for (String index : names(others)) {
            client.indices().forcemerge(merge -> merge.index(index).maxNumSegments(1L));
            client.indices().flush(flush -> flush.index(index).force(true).waitIfOngoing(true));
        }
    }

    /** On disk. */
    public Map<String, Long> bytes(String... others) throws IOException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (String index : names(others)) {
            bytes.put(
                    index.replace("-passages", ""),
                    Objects.requireNonNull(Objects.requireNonNull(client.indices()
                                            .stats(stats -> stats.index(index))
                                            .all()
                                            .primaries())
                                    .store())
                            .sizeInBytes());
        }
        return bytes;
    }

    private static List<String> names(String... others) {
        List<String> names = new ArrayList<>(List.of(others));
        names.add(PLAIN);
        names.add(STANDARD);
        return names;
    }

    public long heapMegabytes() throws IOException {
        return client.nodes().stats().nodes().values().stream()
                        .mapToLong(node -> Objects.requireNonNull(Objects.requireNonNull(
                                        Objects.requireNonNull(node.jvm()).mem())
                                .heapUsedInBytes()))
                        .sum()
                / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
