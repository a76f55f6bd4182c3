package org.tessera.leaks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.tessera.testing.Tokens;

/** Drafting sockets, and every frame that comes over them. */
final class Sockets implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Kind, String> tokens = new EnumMap<>(Kind.class);
    private final int port;

    Sockets(int port) {
        this.port = port;
    }

    /** One that asked to join. */
    static final class Heard implements WebSocket.Listener {
        private final List<String> frames = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Boolean> joined = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        /** Whether it was let in; what it heard until then, and later, is in its frames. */
        boolean joined() throws Exception {
            return joined.get(60, TimeUnit.SECONDS);
        }

        String frames() {
            return String.join("\n", frames);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(part.toString());
                if (part.indexOf("\"type\":\"joined\"") >= 0) {
                    joined.complete(true);
                }
                part.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            frames.add(status + " " + reason);
            joined.complete(false);
            return WebSocket.Listener.super.onClose(from, status, reason);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            joined.completeExceptionally(error);
        }
    }

    Heard join(Kind kind, UUID section) throws Exception {
        Heard heard = new Heard();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(kind, this::token))
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/sections/" + section), heard)
                .get(60, TimeUnit.SECONDS);
        socket.sendText("{\"type\":\"join\",\"client\":\"" + UUID.randomUUID() + "\"}", true)
                .get(60, TimeUnit.SECONDS);
        return heard;
    }

    private String token(Kind kind) {
        return Tokens.of("http://127.0.0.1:" + port, kind.account);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
