package org.tessera.envelope.openpgp;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPOnePassSignature;
import org.bouncycastle.openpgp.PGPOnePassSignatureList;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;
import org.tessera.envelope.KnownKeys;
import org.tessera.envelope.Signature;

/**
 * The signatures of one OpenPGP message, checked along as its content is read, as far as their keys are known. A message
 * never brings the key; without one a signature is only claimed.
 */
final class Checking {

    private static final int MOST = 16;

    /** What two contents with one signature cannot be made for. */
    private static final Set<Integer> STRONG_HASHES = Set.of(
            HashAlgorithmTags.SHA256,
            HashAlgorithmTags.SHA384,
            HashAlgorithmTags.SHA512,
            HashAlgorithmTags.SHA3_256,
            HashAlgorithmTags.SHA3_512);

    /** One signature: announced before the content, or given whole before it, as old programs do. */
    private record Running(
            long keyId,
            @Nullable PGPOnePassSignature announced,
            @Nullable PGPSignature whole,
            @Nullable PGPPublicKey key,
            String fingerprint) {}

    private final KnownKeys known;
    private final List<Running> running = new ArrayList<>();

    Checking(KnownKeys known) {
        this.known = known;
    }

    /** @throws IOException more signatures than anybody makes */
    void announced(PGPOnePassSignatureList list) throws PGPException, IOException {
        for (PGPOnePassSignature one : list) {
            boolean counts = counts(one.getSignatureType(), one.getHashAlgorithm());
            Optional<PGPPublicKeyRing> ring = counts ? ring(one.getKeyID()) : Optional.empty();
            PGPPublicKey key = ring.map(any -> any.getPublicKey(one.getKeyID())).orElse(null);
            if (key != null) {
                one.init(new BcPGPContentVerifierBuilderProvider(), key);
            }
            add(new Running(one.getKeyID(), one, null, key, fingerprint(ring, one.getKeyID())));
        }
    }

    /** @throws IOException as above */
    void given(PGPSignatureList list) throws PGPException, IOException {
        for (PGPSignature one : list) {
            boolean counts = counts(one.getSignatureType(), one.getHashAlgorithm());
            Optional<PGPPublicKeyRing> ring = counts ? ring(one.getKeyID()) : Optional.empty();
            PGPPublicKey key = ring.map(any -> any.getPublicKey(one.getKeyID())).orElse(null);
            if (key != null) {
                one.init(new BcPGPContentVerifierBuilderProvider(), key);
            }
            add(new Running(one.getKeyID(), null, one, key, fingerprint(ring, one.getKeyID())));
        }
    }

    /** The content, which the signatures read along. */
    InputStream along(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = in.read(bytes, from, length);
                if (read > 0) {
                    update(bytes, from, read);
                }
                return read;
            }
        };
    }

    /** Whether signatures are still to come after the content. */
    boolean waits() {
        return running.stream().anyMatch(one -> one.announced() != null);
    }

    /**
     * Whether every signature whose key is known fits.
     *
     * @param after what stood behind the content; the last announced comes first
     */
    boolean fits(@Nullable PGPSignatureList after) throws PGPException {
        List<Running> waiting =
                running.stream().filter(one -> one.announced() != null).toList();
        if (waiting.size() != (after == null ? 0 : after.size())) {
            return false;
        }
        for (int i = 0; i < waiting.size(); i++) {
            Running one = waiting.get(i);
            PGPSignature signature = after == null ? null : after.get(waiting.size() - 1 - i);
            PGPOnePassSignature announced = one.announced();
            if (signature == null || announced == null || signature.getKeyID() != one.keyId()) {
                return false;
            }
            if (one.key() != null && !announced.verify(signature)) {
                return false;
            }
        }
        for (Running one : running) {
            if (one.whole() != null && one.key() != null && !one.whole().verify()) {
                return false;
            }
        }
        return true;
    }

    Signature signature() {
        List<Signature.Key> keys = running.stream()
                .map(one -> new Signature.Key(one.fingerprint(), one.key() != null))
                .distinct()
                .toList();
        return keys.isEmpty() ? new Signature.None() : new Signature.By(keys);
    }

    private void add(Running one) throws IOException {
        if (running.size() >= MOST) {
            throw new IOException("Too many signatures");
        }
        running.add(one);
    }

    private void update(byte[] bytes, int from, int length) {
        for (Running one : running) {
            if (one.key() == null) {
                continue;
            }
            if (one.announced() != null) {
                one.announced().update(bytes, from, length);
            } else if (one.whole() != null) {
                one.whole().update(bytes, from, length);
            }
        }
    }

    private static boolean counts(int type, int hash) {
        boolean ofContent = type == PGPSignature.BINARY_DOCUMENT || type == PGPSignature.CANONICAL_TEXT_DOCUMENT;
        return ofContent && STRONG_HASHES.contains(hash);
    }

    private Optional<PGPPublicKeyRing> ring(long keyId) throws IOException {
        for (byte[] encoded : known.openPgp(keyId)) {
            PGPPublicKeyRing ring =
                    new PGPPublicKeyRing(new ByteArrayInputStream(encoded), new BcKeyFingerprintCalculator());
            if (ring.getPublicKey(keyId) != null) {
                return Optional.of(ring);
            }
        }
        return Optional.empty();
    }

    private static String fingerprint(Optional<PGPPublicKeyRing> ring, long keyId) {
        return ring.map(one -> HexFormat.of().formatHex(one.getPublicKey().getFingerprint()))
                .orElseGet(() -> "%016x".formatted(keyId));
    }
}
