package org.tessera.vault.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * A key of 32 random bytes, ready for work: AES-256-GCM for values, Tink's AES256_GCM_HKDF_1MB for streams, each under
 * its own derived key.
 */
final class DataKey {

    static final int SIZE = 32;
    private static final int SEGMENT = 1 << 20;

    private final Aead values;
    private final StreamingAead streams;

    /** @param secret not kept; the caller wipes it */
    DataKey(byte[] secret) {
        byte[] forValues = derive(secret, "tessera values 1");
        byte[] forStreams = derive(secret, "tessera streams 1");
        try {
            values = new AesGcmJce(forValues);
            streams = new AesGcmHkdfStreaming(forStreams, "HmacSha256", SIZE, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had here", e);
        } finally {
            Arrays.fill(forValues, (byte) 0);
            Arrays.fill(forStreams, (byte) 0);
        }
    }

    Aead values() {
        return values;
    }

    StreamingAead streams() {
        return streams;
    }

    private static byte[] derive(byte[] secret, String purpose) {
        try {
            return Hkdf.computeHkdf(
                    "HmacSha256", secret, new byte[0], purpose.getBytes(StandardCharsets.US_ASCII), SIZE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is not to be had here", e);
        }
    }

    @Override
    public String toString() {
        return "DataKey[hidden]";
    }
}
