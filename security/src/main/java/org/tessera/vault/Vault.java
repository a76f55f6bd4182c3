package org.tessera.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.tessera.identity.Country;

/**
 * Encryption at rest. Every contribution, every assessment and the platform itself has a data key; a contribution's is
 * wrapped by the owner country's key, the others by the master key, a country's key by the master key. Nothing here is
 * readable without {@code TESSERA_KEYS}.
 *
 * <p>A {@code context} is bound to the ciphertext as associated data: bytes sealed for one place open in no other. Use a
 * stable name of table, column and row, such as {@code "passage.text/" + id}.
 */
public interface Vault {

    Duration BLINDING_KEYS_KNOWN_AFTER = Duration.ofSeconds(3);

    /** A new data key for a contribution, wrapped by the owner country's key. Takes part in the caller's transaction. */
    UUID newContributionKey(Country owner);

    /** A new data key for an assessment, wrapped by the master key. Takes part in the caller's transaction. */
    UUID newAssessmentKey();

    /** The platform's own data key: ledger words, accounts' settings, queries that are kept. Made on first use. */
    UUID platformKey();

    byte[] seal(UUID key, String context, byte[] plain);

    /**
     * @throws KeyDestroyed if the key was destroyed: the words are gone for good
     * @throws NotSealedHere if the bytes were changed or sealed for another context
     */
    byte[] open(UUID key, String context, byte[] sealed);

    String openText(UUID key, String context, byte[] sealed);

    byte[] sealText(UUID key, String context, String plain);

    /** Streams into a sealed blob in segments of 1 MiB. The stream returned must be closed for the blob to be complete. */
    OutputStream sealing(UUID key, String context, OutputStream sealed) throws IOException;

    /** Streams a sealed blob; each segment is verified before a byte of it is returned. */
    InputStream opening(UUID key, String context, InputStream sealed) throws IOException;

    /** Crypto-shredding: what is sealed under the key can never be opened again. */
    void destroy(UUID key);

    /**
     * HMAC-SHA-256 of a token under the owner country's newest blinding key, truncated to 16 bytes. Thread-safe and fast;
     * the key stays in memory.
     */
    byte[] blind(Country owner, String token);

    /**
     * The same under one of the country's blinding keys.
     *
     * @throws KeyDestroyed it is no longer in use
     */
    byte[] blind(Country owner, UUID key, String token);

    /**
     * The country's blinding keys that are in use, the newest first: one, while it is being renewed two. A key that another
     * node made is among them after {@link #BLINDING_KEYS_KNOWN_AFTER} at the latest.
     */
    List<UUID> blindingKeys(Country owner);

    /** A new blinding key of the country beside the present one, which stays in use until it is destroyed. */
    UUID newBlindingKey(Country owner);

    /**
     * The same under the platform's own blinding key, one for all countries: for what must meet across them, such as copied
     * text, and for nothing else.
     */
    byte[] blindAcrossCountries(String token);
}
