package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
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

    /** The same for who waits: an engine that takes the question and stays silent is away too, after this time. */
    static <T> T within(Duration patience, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> answer = call.get();
        return of(() -> {
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException silent) {
                answer.cancel(true);
                throw new IOException("does not answer", silent);
            } catch (InterruptedException leaving) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new IOException("nobody waits any more", leaving);
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case IOException away -> throw away;
                    case ElasticsearchException refused -> throw refused;
                    case null, default -> throw new IllegalStateException(failed);
                }
            }
        });
    }

    /** Busy, starting, or its index is not made yet. */
    private static boolean notNow(ElasticsearchException refused) {
        return switch (refused.status()) {
            case 404, 429, 502, 503, 504 -> true;
            default -> false;
        };
    }
}
