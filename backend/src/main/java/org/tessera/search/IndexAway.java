package org.tessera.search;

/** The index does not answer (503); intake goes on and the queue drains later. */
public class IndexAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexAway(Throwable cause) {
        super("Search is away for the moment; what you hand in is kept and will be indexed", cause);
    }
}
