package org.tessera.problem;

/** An act that the viewer's role lacks, on something visible (403). */
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what the person may not do and who may, without content */
    public Forbidden(String message) {
        super(message);
    }
}
