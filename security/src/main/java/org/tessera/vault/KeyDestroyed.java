package org.tessera.vault;

import java.util.UUID;

/** The data key was destroyed; what it sealed is erased. */
public class KeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyDestroyed(UUID key) {
        super("Data key " + key + " was destroyed");
    }
}
