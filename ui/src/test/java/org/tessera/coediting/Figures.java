package org.tessera.coediting;

import java.util.Arrays;

/** What a load has shown. */
public final class Figures {

    private final long[] nanos;
    private final long keys;
    private final long lost;
    private final boolean same;

    /**
     * @param nanos from keystroke to arrival
     * @param keys that were typed
     * @param lost letters that did not come to somebody
     * @param same whether all end with the same text
     */
    Figures(long[] nanos, long keys, long lost, boolean same) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
        this.keys = keys;
        this.lost = lost;
        this.same = same;
    }

    /** These, if the server's own text is the same too. */
    Figures and(boolean kept) {
        return new Figures(nanos, keys, lost, same && kept);
    }

    public long keys() {
        return keys;
    }

    public long lost() {
        return lost;
    }

    public boolean same() {
        return same;
    }

    /** In milliseconds: so many of a hundred took no longer (nearest rank). */
    public double percentile(int percent) {
        return nanos.length == 0
                ? Double.NaN
                : nanos[Math.max(0, (int) Math.ceil(percent / 100.0 * nanos.length) - 1)] / 1e6;
    }

    public int arrivals() {
        return nanos.length;
    }
}
