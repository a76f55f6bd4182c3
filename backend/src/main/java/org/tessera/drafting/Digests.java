package org.tessera.drafting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as quoted evidence and the section's log name words without saying them. */
public final class Digests {

    private Digests() {}

    /** Lower-case hexadecimal, of the words in UTF-8. */
    public static String of(String words) {
        return HexFormat.of().formatHex(sha256(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Lower-case hexadecimal. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** Of the parts one after the other. */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
