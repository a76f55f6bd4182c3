package org.tessera.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.tessera.keys.SigningKey;

/** The installation's signature under the chain's length and head at a moment: SHA384withECDSA over four lines. */
@SuppressWarnings("ArrayRecordComponent") // compared by nothing but its signature
public record Checkpoint(long position, byte[] hash, Instant at, byte[] signature) {

    private static final String ALGORITHM = "SHA384withECDSA";

    public static Checkpoint sign(long position, byte[] hash, Instant at, SigningKey key) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key.key());
            signing.update(signed(position, hash, at));
            return new Checkpoint(position, hash, at, signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A checkpoint cannot be signed here", e);
        }
    }

    public boolean signedBy(SigningKey key) {
        try {
            Signature checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key.certificate());
            checking.update(signed(position, hash, at));
            return checking.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    public boolean signs(byte[] hashThere) {
        return Arrays.equals(hash, hashThere);
    }

    /** Four lines: position, hash, time, signature. */
    public String text() {
        return position + "\n" + HexFormat.of().formatHex(hash) + "\n" + at + "\n"
                + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /** @throws IllegalArgumentException if it is no checkpoint's text */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4) {
            throw new IllegalArgumentException("A checkpoint has four lines");
        }
        return new Checkpoint(
                Long.parseLong(lines.get(0)),
                HexFormat.of().parseHex(lines.get(1)),
                Instant.parse(lines.get(2)),
                Base64.getDecoder().decode(lines.get(3)));
    }

    private static byte[] signed(long position, byte[] hash, Instant at) {
        String text = "tessera ledger checkpoint 1\n" + position + "\n"
                + HexFormat.of().formatHex(hash) + "\n" + at + "\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
