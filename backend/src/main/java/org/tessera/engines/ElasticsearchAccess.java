package org.tessera.engines;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Elasticsearch.
 *
 * @param certificate PEM of the one that signed the node's, if it is not generally known
 * @param apiKey instead of user and password, encoded as Elasticsearch answers it
 */
public record ElasticsearchAccess(
        String uri,
        @Nullable String user,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path certificate) {

    @Override
    public String toString() {
        return uri + (apiKey != null ? " by API key" : " as " + user);
    }
}
