package org.tessera.problem;

/** More than is taken (413), with the limit in words. */
public class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String message) {
        super(message);
    }
}
