package org.tessera.engines;

/** An engine did not come up or cannot be reached; the message names what to look at. Ends the start. */
public class EngineFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineFailed(String message) {
        super(message);
    }

    public EngineFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
