package org.tessera.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.SealedBy;

/**
 * An envelope that lies durably in the blob store and belongs to nobody yet.
 *
 * @param sha256 lower-case hexadecimal
 * @param fileName of the file in it, as far as the sender named one
 */
record Staged(
        UUID id,
        String sha256,
        long size,
        SealedBy sealedBy,
        @Nullable String fileName) {

    /** Shows no name. */
    @Override
    public String toString() {
        return "envelope/" + id;
    }
}
