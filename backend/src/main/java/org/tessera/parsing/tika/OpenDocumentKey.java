package org.tessera.parsing.tika;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How one part of an OpenDocument file is locked (OpenDocument 1.3, part 2, 3.4): the password's digest, stretched by PBKDF2
 * with HMAC-SHA-1, is the key of AES-256 in CBC mode (version 1.2 and later) or of Blowfish in CFB mode (before it).
 *
 * @param checksum of the part's first 1,024 packed bytes, by which a password is known to fit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OpenDocumentKey(
        boolean aes,
        byte[] nonce,
        byte[] salt,
        int rounds,
        int keyBytes,
        boolean sha256,
        byte[] checksum,
        boolean checksumSha256) {

    private static final int CHECKED = 1_024;

    /** The part as it was packed. */
    byte[] open(byte[] locked, String password) throws IOException {
        try {
            byte[] start = digest(sha256, password.getBytes(StandardCharsets.UTF_8));
            byte[] key = stretched(start);
            if (!aes) {
                Cipher cipher = Cipher.getInstance("Blowfish/CFB/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "Blowfish"), new IvParameterSpec(nonce));
                return cipher.doFinal(locked);
            }
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(nonce));
            return unpadded(cipher.doFinal(locked));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    boolean fits(byte[] packed) throws IOException {
        try {
            byte[] digest = digest(checksumSha256, Arrays.copyOf(packed, Math.min(packed.length, CHECKED)));
            return MessageDigest.isEqual(checksum, digest);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] digest(boolean sha256, byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance(sha256 ? "SHA-256" : "SHA-1").digest(bytes);
    }

    /** The last byte says how many are filling, as XML Encryption has it; a wrong password says anything. */
    private static byte[] unpadded(byte[] bytes) {
        int filling = bytes.length == 0 ? 0 : bytes[bytes.length - 1];
        return filling < 1 || filling > 16 ? bytes : Arrays.copyOf(bytes, bytes.length - filling);
    }

    /** PBKDF2 by hand: Java's takes characters, and this password is bytes. */
    private byte[] stretched(byte[] start) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(start, "HmacSHA1"));
        ByteBuffer key = ByteBuffer.allocate(keyBytes);
        for (int block = 1; key.hasRemaining(); block++) {
            mac.update(salt);
            byte[] last = mac.doFinal(ByteBuffer.allocate(4).putInt(block).array());
            byte[] sum = last.clone();
            for (int i = 1; i < rounds; i++) {
                last = mac.doFinal(last);
                for (int b = 0; b < sum.length; b++) {
                    sum[b] ^= last[b];
                }
            }
            key.put(sum, 0, Math.min(sum.length, key.remaining()));
        }
        return key.array();
    }
}
