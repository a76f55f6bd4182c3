package org.tessera.drafting.websocket;

/** Lets through so many messages a second, counted as they go out, and drops the rest: for what may be lost. */
final class Crowd {

    private final int aSecond;
    private long second;
    private int sent;

    Crowd(int aSecond) {
        this.aSecond = aSecond;
    }

    synchronized boolean lets(int messages) {
        long now = System.nanoTime() / 1_000_000_000L;
        if (now != second) {
            second = now;
            sent = 0;
        }
        if (sent > 0 && sent + messages > aSecond) {
            return false;
        }
        sent += messages;
        return true;
    }
}
