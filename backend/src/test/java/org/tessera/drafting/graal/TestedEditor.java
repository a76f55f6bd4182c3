package org.tessera.drafting.graal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** The browser's editor without a browser: its plugin over a document, making random edits from a seed. */
public final class TestedEditor implements AutoCloseable {

    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private static final Source SOURCE =
            Source.newBuilder("js", bundle(), "editor.js").cached(true).buildLiteral();

    private final Context context = Context.newBuilder("js").engine(ENGINE).build();
    private final Value editor;
    public final UUID client = UUID.randomUUID();

    public TestedEditor(@Nullable String doc, int version, int seed) {
        context.eval(SOURCE);
        editor = context.getBindings("js").getMember("editor");
        editor.invokeMember("open", doc, version, client.toString(), seed);
    }

    static String bundle() {
        try (InputStream in = TestedEditor.class.getResourceAsStream("/org/tessera/drafting/editor.bundle.js")) {
            if (in == null) {
                throw new IllegalStateException("The test editor's bundle is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void edit(UUID passage) {
        editor.invokeMember("edit", passage.toString());
    }

    /** Types at the cursor, which starts at the beginning. */
    public void type(String text) {
        editor.invokeMember("type", text);
    }

    /** @param batches JSON array as the protocol sends them */
    public void take(int version, String batches) {
        editor.invokeMember("take", version, batches);
    }

    /** {@code {version, steps}} or {@code null}. */
    public String sendable() {
        return editor.invokeMember("sendable", 0).asString();
    }

    public void markSent(int seq) {
        editor.invokeMember("markSent", seq);
    }

    public void markUnsent(int seq) {
        editor.invokeMember("markUnsent", seq);
    }

    public boolean hasOwn() {
        return editor.invokeMember("hasOwn").asBoolean();
    }

    public int version() {
        return editor.invokeMember("version").asInt();
    }

    /** Checked whole against the schema. */
    public String document() {
        return editor.invokeMember("document").asString();
    }

    @Override
    public void close() {
        context.close(true);
    }
}
