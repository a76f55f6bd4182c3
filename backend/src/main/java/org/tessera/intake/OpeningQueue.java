package org.tessera.intake;

import java.util.UUID;

/** The jobs that follow; each takes part in the caller's transaction. */
public interface OpeningQueue {

    /** To be opened by a worker. */
    void toOpen(UUID contribution);

    /** To be parsed by a worker. */
    void toParse(UUID contribution);
}
