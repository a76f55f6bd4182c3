package org.tessera.coediting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the authors of one section are told, read once for all of them where it is the same, and the text that it makes:
 * one place in the list for each ProseMirror position.
 */
final class SectionLog {

    private static final int REMEMBERED = 64;

    /** @param digest of where and what the letters are */
    record Batch(String client, List<Integer> places, int digest) {
        Batch {
            places = List.copyOf(places);
        }
    }

    /** A message. {@code version} is the one before the first batch. */
    record Told(String type, JsonNode said, int version, List<Batch> batches) {
        Told {
            batches = List.copyOf(batches);
        }
    }

    /** A message as a key. */
    private static final class Bytes {
        private final byte[] bytes;
        private final int hash;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
            this.hash = Arrays.hashCode(bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes others && Arrays.equals(bytes, others.bytes);
        }
    }

    final Map<String, Integer> authors = new HashMap<>();
    private final Map<Bytes, Told> lately = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, Told> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final JsonMapper json = JsonMapper.shared();
    private StringBuilder text = new StringBuilder();
    private int version = -1;

    Told read(byte[] message) {
        return lately.computeIfAbsent(new Bytes(message), _ -> parsed(message));
    }

    private Told parsed(byte[] message) {
        JsonNode said = json.readTree(new String(message, UTF_8));
        List<Batch> batches = new ArrayList<>();
        for (JsonNode batch : said.path("batches")) {
            List<Integer> places = new ArrayList<>();
            batch.path("steps").forEach(step -> places.add(step.path("from").asInt()));
            batches.add(new Batch(
                    batch.path("client").asString(),
                    places,
                    batch.path("steps").toString().hashCode()));
        }
        return new Told(said.path("type").asString(), said, said.path("version").asInt(), batches);
    }

    void begin(JsonNode doc, int at) {
        if (version < 0) {
            text = flat(doc);
            version = at;
        }
    }

    /** The first who is told puts it in the text. */
    void write(Told told) {
        int at = told.version();
        for (int b = 0; b < told.batches().size(); b++) {
            Batch batch = told.batches().get(b);
            if (at >= version) {
                for (int i = 0; i < batch.places().size(); i++) {
                    JsonNode step =
                            told.said().path("batches").path(b).path("steps").path(i);
                    text.insert(
                            batch.places().get(i),
                            step.path("slice")
                                    .path("content")
                                    .path(0)
                                    .path("text")
                                    .asString());
                }
                version = at + batch.places().size();
            }
            at += batch.places().size();
        }
    }

    boolean is(JsonNode doc) {
        return flat(doc).compareTo(text) == 0;
    }

    private static StringBuilder flat(JsonNode doc) {
        StringBuilder flat = new StringBuilder();
        for (JsonNode paragraph : doc.path("content")) {
            flat.append('<');
            paragraph
                    .path("content")
                    .forEach(text -> flat.append(text.path("text").asString()));
            flat.append('>');
        }
        return flat;
    }
}
