package org.tessera.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * An envelope made to hurt, and the one answer that it gets.
 *
 * @param name as in docs/attacks.md
 */
record Attack(String name, Opening answer, Envelope envelope) {

    static final Opening DAMAGED = new Opening.Damaged();
    static final Opening NOT_FOR_US = new Opening.NotForUs();

    /** What is handed in; made anew for each reading. */
    @FunctionalInterface
    interface Envelope {
        InputStream read() throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }

    static Attack refused(String name, Reason reason, byte[] envelope) {
        return new Attack(name, new Opening.Unsupported(reason), bytes(envelope));
    }

    static Envelope bytes(byte[] envelope) {
        return () -> new ByteArrayInputStream(envelope);
    }

    static byte[] fixture(String name) {
        try {
            return TestedIntake.fixture(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] overwritten(byte[] whole, int from, int length, int with) {
        byte[] changed = whole.clone();
        Arrays.fill(changed, from, from + length, (byte) with);
        return changed;
    }

    static byte[] flipped(byte[] whole, int fromTheEnd) {
        byte[] changed = whole.clone();
        changed[changed.length - fromTheEnd] ^= 1;
        return changed;
    }
}
