package org.tessera.evidence;

import java.util.UUID;

/** Hands contributions to the index, in the caller's transaction. */
public interface IndexingQueue {

    /** Everything is parsed. */
    void toIndex(UUID contribution);

    /** Something of it reads differently now. */
    void toIndexAgain(UUID contribution);

    /** One document of it to be read once more. */
    void toReadAgain(UUID contribution, UUID document);
}
