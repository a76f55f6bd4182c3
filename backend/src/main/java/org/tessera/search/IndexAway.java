package org.tessera.search;

import org.tessera.problem.Unavailable;
import org.tessera.text.Texts;

/** The index does not answer (503); intake goes on and the queue drains later. */
public class IndexAway extends Unavailable {
    private static final long serialVersionUID = 1L;

    public IndexAway(Throwable cause) {
        super(Texts.get("search.index-away"), cause);
    }
}
