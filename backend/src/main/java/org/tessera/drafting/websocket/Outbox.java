package org.tessera.drafting.websocket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What one socket is to be sent, in order, by a thread of its own: whoever puts something in never waits, so a browser that
 * has stopped reading holds up nobody else. One that lets too much pile up is closed, and comes back for the whole.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final WebSocketSession session;
    private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile boolean closed;

    Outbox(WebSocketSession session) {
        this.session = session;
    }

    /** A message, or the end of the line. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Letter(byte @Nullable [] text, CloseStatus end) {}

    boolean closed() {
        return closed;
    }

    /** Nothing is sent after the end. */
    void send(String text) {
        if (closed) {
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.addAndGet(encoded.length) > MOST_BYTES) {
            letters.clear();
            end(CloseStatus.SESSION_NOT_RELIABLE);
        } else {
            put(new Letter(encoded, CloseStatus.NORMAL));
        }
    }

    /** After what is to be sent before. */
    void end(CloseStatus status) {
        closed = true;
        put(new Letter(null, status));
    }

    private void put(Letter letter) {
        letters.add(letter);
        carryOn();
    }

    private void carryOn() {
        if (!letters.isEmpty() && sending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("drafting-send").start(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            for (Letter letter = letters.poll(); letter != null; letter = letters.poll()) {
                deliver(letter);
            }
        } finally {
            sending.set(false);
            carryOn(); // somebody may have put something in meanwhile
        }
    }

    private void deliver(Letter letter) {
        byte[] text = letter.text();
        try {
            if (text == null) {
                session.close(letter.end());
            } else {
                bytes.addAndGet(-text.length);
                session.sendMessage(new TextMessage(text));
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug(
                    "A drafting socket could not be written to ({})",
                    e.getClass().getName());
            closed = true;
            letters.clear();
            if (text != null) {
                letters.add(new Letter(null, CloseStatus.SESSION_NOT_RELIABLE));
            }
        }
    }
}
