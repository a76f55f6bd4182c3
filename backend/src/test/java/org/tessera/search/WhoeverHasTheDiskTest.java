package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.glossary.Glossary;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.search.elasticsearch.IndexFiles;
import org.tessera.search.elasticsearch.Node;
import org.tessera.search.elasticsearch.TestIndex;
import org.tessera.testing.TestEngines;

/**
 * Whoever takes Elasticsearch's disk finds no word of the samples in the index, as terms, stored fields, doc values or
 * bytes of any file, nor of what was asked in the node's logs. That the looking finds what is there is shown on an index
 * of the same words that nobody blinded.
 */
@EnabledIf("localEngines")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoeverHasTheDiskTest {

    private static final int SHORTEST = 5;
    /** Blinded tokens are letters too; among so many, chance writes a short word now and then. */
    private static final int SHORTEST_IN_BYTES = 8;

    private static final String QUERY = "zeppelinwarden OR Цеппелінварта";
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final Set<String> BLINDED =
            Stream.of(Field.values()).map(Field::key).collect(Collectors.toSet());
    /** What filters need, the names of fields, and tokens where an entry stands whole. */
    private static final Pattern PLAIN =
            Pattern.compile("\"[a-zA-Z]+\":|MIGRANT_SMUGGLING|TEXT_DOCUMENT|(?<=[\" ])[A-Za-z0-9_-]{16}(?=[\" ])");

    private final Node node = new Node(TestEngines.shared());
    private final Samples samples = Samples.all();
    private final Set<String> words = forms(samples.texts());
    private String prefix = "";
    private String control = "";
    /** The same without a word: which words are in any index's files. */
    private final String machinery = TestEngines.newIndexPrefix();

    static boolean localEngines() {
        return Node.onThisDisk(TestEngines.shared());
    }

    @BeforeAll
    void indexTheSamplesAndAsk() throws IOException, InterruptedException {
        prefix = TestEngines.newIndexPrefix();
        Corpus corpus = new Corpus(TestIndex.under(TestEngines.shared(), prefix));
        samples.into(corpus).forEach(corpus.indexing::index);
        Viewer coordinator = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
        assertThat(corpus.search.search(coordinator, SearchQuery.of("heroin")).total())
                .isPositive();
        corpus.search.search(coordinator, SearchQuery.of(QUERY));

        Corpus bare = new Corpus(TestIndex.under(TestEngines.shared(), machinery));
        bare.indexing.index(bare.contribution(Country.GE, "MIGRANT_SMUGGLING", 2025, "en", "x"));
        control = TestEngines.newIndexPrefix() + "control";
        node.send("PUT", "/" + control, """
                {"mappings": {"_source": {"excludes": ["kept"]}, "properties": {
                  "searched": {"type": "text", "analyzer": "whitespace"},
                  "counted": {"type": "keyword", "index": false}, "kept": {"type": "keyword", "store": true, "index": false, "doc_values": false}}}}""");
        node.send("POST", "/" + control + "/_doc?refresh=true", """
                {"searched": "%s", "counted": "%s", "kept": "%s"}""".formatted("Sadakhlo", "bavra1", "kvemo1"));
    }

    @Test
    void noFileHoldsAWordOfTheSamplesBeforeAnythingIsFlushed() throws IOException {
        Set<String> findable = words.stream()
                .filter(word -> word.length() >= SHORTEST_IN_BYTES || word.codePointAt(0) > 0x250)
                .collect(Collectors.toCollection(HashSet::new));
        found(bytesOf(machinery + "-passages"), findable).forEach(findable::remove);

        assertThat(findable).as("words looked for").hasSizeGreaterThan(700).contains("sadakhlo");
        assertThat(found(bytesOf(prefix + "-passages"), findable)).isEmpty();
        assertThat(found(bytesOf(control), findable)).as("the looking itself").contains("Sadakhlo");
    }

    @Test
    void noTermNoStoredFieldAndNoValueIsAWord() throws IOException, InterruptedException {
        List<IndexFiles.Held> held = dump(prefix + "-passages");
        Set<String> fields = held.stream().map(IndexFiles.Held::field).collect(Collectors.toSet());
        assertThat(fields).contains("exact", "stem", "names", "concepts", "owner", "_source");
        assertThat(held.stream().filter(one -> one.field().equals("exact")).count())
                .as("different words")
                .isGreaterThan(1_000);

        assertThat(readable(held, words)).isEmpty();
        assertThat(held.stream().filter(one -> BLINDED.contains(one.field())))
                .as("a blinded field holds tokens and nothing else")
                .allMatch(one -> one.text().matches("[A-Za-z0-9_-]{16}"));
    }

    @Test
    void theLookingFindsWordsInTermsValuesAndStoredFields() throws IOException, InterruptedException {
        List<IndexFiles.Held> held = dump(control);
        assertThat(readable(held, Set.of("sadakhlo", "bavra1", "kvemo1")))
                .extracting(IndexFiles.Held::kind)
                .contains("term", "value", "stored");
    }

    @Test
    void noLogHoldsWhatWasAsked() throws IOException {
        String logs = node.logs();
        assertThat(logs).as("the logs are these").contains("WARN");
        assertThat(found(logs, forms(List.of(QUERY)))).isEmpty();
        assertThat(found(bytesOf(prefix + "-passages"), forms(List.of(QUERY)))).isEmpty();
    }

    private List<IndexFiles.Held> dump(String index) throws IOException, InterruptedException {
        node.send("POST", "/" + index + "/_flush?force=true&wait_if_ongoing=true", "");
        List<IndexFiles.Held> held = new ArrayList<>();
        for (Path shard : node.shards(index)) {
            held.addAll(IndexFiles.dump(shard, node.programs()));
        }
        return held;
    }

    private String bytesOf(String index) throws IOException {
        StringBuilder bytes = new StringBuilder();
        for (Path shard : node.shards(index)) {
            assertThat(Files.isDirectory(shard)).isTrue();
            bytes.append(IndexFiles.bytes(shard));
        }
        return bytes.toString();
    }

    /** What is a word, or has one in it. */
    private static List<IndexFiles.Held> readable(List<IndexFiles.Held> held, Set<String> words) {
        return held.stream()
                .filter(one -> !one.field().equals("_field_names"))
                .filter(one -> pieces(one).anyMatch(words::contains))
                .toList();
    }

    private static Stream<String> pieces(IndexFiles.Held held) {
        String text = PLAIN.matcher(held.text()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return BLINDED.contains(held.field()) ? Stream.of(text) : Stream.of(text.split("[^\\p{L}\\p{M}\\p{N}]+"));
    }

    private static List<String> found(String bytes, Set<String> words) {
        return words.stream()
                .filter(word -> CHARSETS.stream()
                        .anyMatch(charset ->
                                bytes.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))))
                .toList();
    }

    /** Words as they stand, folded, stems, keys of names and names of concepts; none so short that chance makes it. */
    private static Set<String> forms(List<String> texts) {
        Set<String> forms = new TreeSet<>();
        for (String text : texts) {
            List<Word> words = Analysis.text(text, null);
            for (Word word : words) {
                String surface = text.substring(word.from(), word.to());
                forms.add(surface);
                forms.add(surface.toLowerCase(Locale.ROOT));
                forms.add(word.exact());
                forms.addAll(word.stems());
                forms.addAll(word.names());
            }
            Glossary.shipped().find(words).forEach(found -> forms.add(found.concept()));
        }
        forms.removeIf(form -> form.length() < SHORTEST || form.chars().allMatch(Character::isDigit));
        return forms;
    }
}
