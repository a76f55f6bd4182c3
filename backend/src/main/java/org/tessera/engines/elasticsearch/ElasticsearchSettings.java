package org.tessera.engines.elasticsearch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tessera.engines.ElasticsearchAccess;

/**
 * Where Elasticsearch is, unless this application starts it itself.
 *
 * @param certificate PEM file of the authority that signed the node's certificate
 * @param apiKey instead of user and password
 */
@ConfigurationProperties("tessera.elasticsearch")
record ElasticsearchSettings(
        @Nullable String uri,
        @Nullable String user,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path certificate) {

    ElasticsearchAccess access() {
        if (uri == null) {
            throw new IllegalStateException("Set tessera.elasticsearch.uri (TESSERA_ELASTICSEARCH_URI), or use the"
                    + " local mode, which starts an Elasticsearch of its own");
        }
        return new ElasticsearchAccess(uri, user, password, apiKey, certificate);
    }

    @Override
    public String toString() {
        return "ElasticsearchSettings[" + uri + "]";
    }
}
