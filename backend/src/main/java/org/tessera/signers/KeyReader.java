package org.tessera.signers;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what somebody pasted as the own public key. */
public interface KeyReader {

    /**
     * A public key that can sign, without anything in it that nobody vouched for.
     *
     * @param keyIds by which OpenPGP signatures name it, lower-case hexadecimal; none for a certificate
     * @param material DER of a certificate, or the binary key ring with only its valid signing keys
     */
    record Presented(
            SignerKey.Kind kind,
            String fingerprint,
            Set<String> keyIds,
            String name,
            Instant validFrom,
            @Nullable Instant validUntil,
            Material material) {}

    /** The bytes of a public key. */
    final class Material {

        private final byte[] bytes;

        public Material(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** @throws org.tessera.problem.Invalid it is no public key for signing, or a private one, and what to give instead */
    Presented read(String text);
}
