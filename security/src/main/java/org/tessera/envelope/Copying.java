package org.tessera.envelope;

import java.io.IOException;
import java.io.InputStream;

/** Copies content that may be forged, and keeps the content's faults apart from the disk's. */
public final class Copying {

    /** How the content ended. */
    public enum End {
        WHOLE,
        FAULTY,
        OVER_LIMIT
    }

    private static final int BUFFER = 64 * 1024;

    private Copying() {}

    /**
     * @throws IOException if the spool cannot be written
     */
    public static End copy(InputStream content, UnverifiedSpool spool, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int read;
            try {
                read = content.read(buffer);
            } catch (IOException | RuntimeException faulty) {
                return End.FAULTY;
            }
            if (read < 0) {
                return End.WHOLE;
            }
            if (spool.size() + read > limit) {
                return End.OVER_LIMIT;
            }
            spool.write(buffer, 0, read);
        }
    }

    /** Reads to the end and throws the bytes away. */
    public static End drain(InputStream content) {
        byte[] buffer = new byte[BUFFER];
        try {
            while (content.read(buffer) >= 0) {
                // Only the end matters.
            }
            return End.WHOLE;
        } catch (IOException | RuntimeException faulty) {
            return End.FAULTY;
        }
    }
}
