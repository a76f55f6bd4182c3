package org.tessera.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an entry follows from the one before: SHA-256 over the previous hash, the entry's public part and the digest of
 * its sealed words. Each field carries its length, so that no two entries write the same bytes. What is written here
 * never changes: every chain in the world was made with it.
 */
public final class Chain {

    /** An entry as it is chained; equal only by its hash. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Chained(
            long seq,
            UUID id,
            Instant at,
            String actor,
            String act,
            @Nullable String object,
            byte @Nullable [] words,
            @Nullable UUID wordsKey) {

        @Override
        public String toString() {
            return "Chained[" + seq + "]";
        }
    }

    private Chain() {}

    /** The hash before the first entry. */
    public static byte[] beginning() {
        return sha256().digest("tessera ledger 1".getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] next(byte[] previous, Chained entry) {
        MessageDigest digest = sha256();
        digest.update(previous);
        field(digest, Long.toString(entry.seq()));
        field(digest, entry.id().toString());
        field(digest, entry.at().toString());
        field(digest, entry.actor());
        field(digest, entry.act());
        field(digest, entry.object());
        field(digest, entry.wordsKey() == null ? null : entry.wordsKey().toString());
        byte[] words = entry.words();
        field(digest, words == null ? null : sha256().digest(words));
        return digest.digest();
    }

    private static void field(MessageDigest digest, @Nullable String text) {
        field(digest, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(MessageDigest digest, byte @Nullable [] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .array());
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
