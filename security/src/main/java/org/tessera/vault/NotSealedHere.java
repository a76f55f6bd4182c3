package org.tessera.vault;

/** Sealed bytes that were changed, cut, or belong to another place. */
public class NotSealedHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSealedHere(String context, Throwable cause) {
        super("Sealed bytes do not belong to " + context + " or were changed", cause);
    }
}
