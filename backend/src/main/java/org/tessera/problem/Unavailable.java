package org.tessera.problem;

/** Something that the request needs is away for the moment (503); what was handed in is kept. */
public class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is not to be had at this moment and what the person can do, without content */
    public Unavailable(String message) {
        super(message);
    }

    /** @param message what is away and what the person can do, without content */
    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
