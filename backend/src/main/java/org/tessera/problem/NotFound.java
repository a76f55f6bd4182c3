package org.tessera.problem;

/** Absent or outside the viewer's sight: the same answer (404) for both. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("There is nothing here that you can see");
    }
}
