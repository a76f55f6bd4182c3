package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.nio.file.Path;
import java.time.Duration;
import org.tessera.engines.NodeCertificate;
import org.tessera.search.PassageIndex;
import org.tessera.testing.TestEngines;

/** A fresh index in the shared engines. */
public final class TestIndex {

    private TestIndex() {}

    public static PassageIndex under(TestEngines engines, String prefix) {
        return at(engines, engines.elasticsearchUri(), prefix, ElasticsearchPassages.PATIENCE_WITH_SILENCE);
    }

    /** The same node by another address, waited for so long when it is silent. */
    public static PassageIndex at(TestEngines engines, String uri, String prefix, Duration patience) {
        ElasticsearchClient client = ElasticsearchClient.of(to -> to.host(uri)
                .jsonMapper(new Jackson3JsonpMapper())
                .usernameAndPassword(engines.elasticsearchUser(), engines.elasticsearchPassword())
                .sslContext(NodeCertificate.trusting(Path.of(engines.certificate()))));
        Indexes indexes = new Indexes(client, new IndexNames(prefix));
        indexes.prepare();
        indexes.prepare();
        return new ElasticsearchPassages(client, indexes, patience);
    }

    /** Nothing listens there. */
    public static PassageIndex away() {
        ElasticsearchClient client =
                ElasticsearchClient.of(to -> to.host("http://127.0.0.1:1").jsonMapper(new Jackson3JsonpMapper()));
        return new ElasticsearchPassages(
                client, new Indexes(client, new IndexNames("away")), ElasticsearchPassages.PATIENCE_WITH_SILENCE);
    }
}
