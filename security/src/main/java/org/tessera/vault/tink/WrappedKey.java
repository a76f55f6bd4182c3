package org.tessera.vault.tink;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code vault_key}.
 *
 * @param owner the country's code, or empty
 * @param wrapped null once destroyed
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record WrappedKey(UUID id, KeyKind kind, String owner, byte @Nullable [] wrapped) {

    /** Binds the wrapped bytes to this row: swapped rows do not unwrap. */
    byte[] context() {
        return ("tessera vault key/" + id + "/" + kind + "/" + owner).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "WrappedKey[" + id + ", " + kind + "]";
    }
}
