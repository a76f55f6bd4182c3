package org.tessera.keys;

/** The installation cannot start because its keys are not there or not whole; the message says what to do. */
public class KeysMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysMissing(String message) {
        super(message);
    }

    public KeysMissing(String message, Throwable cause) {
        super(message, cause);
    }
}
