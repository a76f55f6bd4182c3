package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.tessera.search.IndexAway;

/** A call to Elasticsearch. What says "not now" becomes {@link IndexAway}; anything else is a fault of ours. */
@FunctionalInterface
interface Call<T> {

    T run() throws IOException;

    static <T> T of(Call<T> call) {
        try {
            return call.run();
        } catch (IOException away) {
            throw new IndexAway(away);
        } catch (ElasticsearchException refused) {
            if (notNow(refused)) {
                throw new IndexAway(refused);
            }
            throw refused;
        }
    }

    /** Busy, starting, or its index is not made yet. */
    private static boolean notNow(ElasticsearchException refused) {
        return switch (refused.status()) {
            case 404, 429, 502, 503, 504 -> true;
            default -> false;
        };
    }
}
