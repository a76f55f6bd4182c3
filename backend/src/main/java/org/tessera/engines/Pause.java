package org.tessera.engines;

import java.util.concurrent.TimeUnit;

/** Between two looks at an engine that is not ready yet. */
final class Pause {

    private Pause() {}

    static void shortly() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("Interrupted while an engine starts", interrupted);
        }
    }
}
