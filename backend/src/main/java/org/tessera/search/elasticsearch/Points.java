package org.tessera.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tessera.search.IndexAway;

/**
 * States of the index that are held for whoever reads on (Elasticsearch's points in time), a while from each page. One that
 * has run out costs nobody their place: the values of the last hit go on in a fresh one.
 */
final class Points {

    static final Time HELD = Time.of(time -> time.time("2m"));

    private final ElasticsearchAsyncClient client;
    private final Indexes indexes;
    private final Duration patience;

    Points(ElasticsearchAsyncClient client, Indexes indexes, Duration patience) {
        this.client = client;
        this.indexes = indexes;
        this.patience = patience;
    }

    String open() {
        return Call.within(
                        patience,
                        () -> client.openPointInTime(
                                point -> point.index(indexes.names().read()).keepAlive(HELD)))
                .id();
    }

    /** Whether what was held has run out, or its index was replaced. */
    static boolean gone(IndexAway away) {
        return away.getCause() instanceof ElasticsearchException refused && refused.status() == 404;
    }

    static List<FieldValue> values(List<Object> plain) {
        List<FieldValue> values = new ArrayList<>();
        for (Object one : plain) {
            values.add(
                    switch (one) {
                        case Integer whole -> FieldValue.of(whole.longValue());
                        case Long whole -> FieldValue.of(whole);
                        case Number real -> FieldValue.of(real.doubleValue());
                        default -> FieldValue.of(one.toString());
                    });
        }
        return values;
    }

    /** The values of the order alone, without the engine's own that it appends for a point. */
    static List<Object> plain(List<FieldValue> values) {
        List<Object> plain = new ArrayList<>();
        for (FieldValue one : values) {
            if (one.isLong()) {
                plain.add(one.longValue());
            } else if (one.isDouble()) {
                plain.add(one.doubleValue());
            } else {
                plain.add(one.stringValue());
            }
        }
        return plain;
    }
}
