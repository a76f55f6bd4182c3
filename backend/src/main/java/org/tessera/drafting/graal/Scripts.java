package org.tessera.drafting.graal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import tools.jackson.databind.json.JsonMapper;

/** Makes scripts: one engine and one parsed bundle for all, a context for each. */
public final class Scripts implements AutoCloseable {

    private static final String BUNDLE = "/org/tessera/drafting/authority.bundle.js";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Engine engine = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final Watch watch;
    private final JsonMapper json;
    private final Source source;

    public Scripts(JsonMapper json) {
        this(json, bundle(), PATIENCE);
    }

    /** With another bundle: only tests know one. */
    Scripts(JsonMapper json, String bundle, Duration patience) {
        this.json = json;
        this.source =
                Source.newBuilder("js", bundle, "authority.js").cached(true).buildLiteral();
        this.watch = new Watch(patience);
    }

    public Script fresh() {
        return new Script(engine, source, json, watch);
    }

    static String bundle() {
        try (InputStream in = Scripts.class.getResourceAsStream(BUNDLE)) {
            if (in == null) {
                throw new IllegalStateException("The authority's bundle is missing from the build: " + BUNDLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.close();
        engine.close(true);
    }
}
