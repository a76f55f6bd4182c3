package org.tessera.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.SealedBy;
import org.tessera.identity.Country;

/**
 * An envelope on its way in, which may break off and go on. Its id becomes the contribution's.
 *
 * @param account whose it is; nobody else knows of it
 * @param said the particulars, as they were when it began
 * @param fileName of the envelope
 * @param size of the whole envelope in bytes
 * @param received durable bytes of it
 * @param sealedBy known once its beginning is here
 * @param contribution that it has become, null while it is under way
 */
public record Upload(
        UUID id,
        Country owner,
        @Nullable String authority,
        String account,
        Said said,
        @Nullable String fileName,
        long size,
        long received,
        @Nullable SealedBy sealedBy,
        Instant begunAt,
        Instant touchedAt,
        @Nullable UUID contribution) {

    /** Whether all of it is here. */
    public boolean whole() {
        return received == size;
    }

    String blob() {
        return Uploads.KIND + "/" + id;
    }

    /** Names no words. */
    @Override
    public String toString() {
        return "upload/" + id;
    }
}
