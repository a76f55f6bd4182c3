package org.tessera.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.tessera.problem.TooLarge;
import org.tessera.storage.Blobs;
import org.tessera.text.Texts;

/**
 * One connection that sends a piece of an upload. What came before the line broke is made durable and acknowledged; memory
 * stays flat. Whoever sends next to nothing for long is cut off and may go on in a new request.
 */
final class Sending {

    /** So often what is durable is written down, so that a crash costs no more than that. */
    private static final long STRIDE = 32L << 20;

    private static final long PATIENCE = 60_000_000_000L;
    private static final long SLOWEST_PER_SECOND = 512;

    private final Blobs.Growing growing;
    private final Upload upload;
    private final IntakeSettings settings;
    private final LongConsumer durable;

    Sending(Blobs.Growing growing, Upload upload, IntakeSettings settings, LongConsumer durable) {
        this.growing = growing;
        this.upload = upload;
        this.settings = settings;
        this.durable = durable;
    }

    /** @return how much of the envelope is durable */
    long receive(InputStream body) throws IOException {
        long received = upload.received();
        long forced = received;
        try {
            long begun = System.nanoTime();
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (read > upload.size() - received) {
                    throw new TooLarge(Texts.get("intake.upload-longer", upload.size()));
                }
                growing.write(buffer, 0, read);
                received += read;
                if (received - forced >= STRIDE) {
                    growing.force();
                    durable.accept(received);
                    forced = received;
                }
                checkPace(System.nanoTime() - begun, received - upload.received());
            }
        } finally {
            if (received > forced) {
                growing.force();
                durable.accept(received);
            }
        }
        return received;
    }

    private void checkPace(long nanos, long bytes) {
        boolean slow = nanos > PATIENCE && bytes / (nanos / 1_000_000_000L) < SLOWEST_PER_SECOND;
        if (slow || nanos > settings.longestUpload().toNanos()) {
            throw new TooLarge(Texts.get("intake.upload-slow"));
        }
    }
}
