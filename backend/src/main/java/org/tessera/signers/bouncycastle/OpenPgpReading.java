package org.tessera.signers.bouncycastle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;
import org.tessera.problem.Invalid;
import org.tessera.signers.KeyReader.Material;
import org.tessera.signers.KeyReader.Presented;
import org.tessera.signers.SignerKey;

/**
 * An OpenPGP key. Only the primary key, if its own signature over its name allows signing, and subkeys that it bound for
 * signing and that agreed to it are kept: somebody else's key hung on as a subkey would pass that person's signatures off.
 */
final class OpenPgpReading {

    private OpenPgpReading() {}

    static Presented read(String armour) {
        try {
            PGPPublicKeyRing ring = new PGPPublicKeyRing(
                    PGPUtil.getDecoderStream(new ByteArrayInputStream(armour.getBytes(StandardCharsets.US_ASCII))),
                    new BcKeyFingerprintCalculator());
            return read(ring);
        } catch (IOException | PGPException | RuntimeException unreadable) {
            if (unreadable instanceof Invalid invalid) {
                throw invalid;
            }
            throw BouncyCastleKeyReader.wrong("signers.unreadable");
        }
    }

    private static Presented read(PGPPublicKeyRing ring) throws PGPException, IOException {
        PGPPublicKey primary = ring.getPublicKey();
        if (primary.hasRevocation()) {
            throw BouncyCastleKeyReader.wrong("signers.revoked-key");
        }
        String name = null;
        PGPSignature self = null;
        for (Iterator<String> names = primary.getUserIDs(); names.hasNext(); ) {
            String each = names.next();
            PGPSignature over = newest(primary, primary.getSignaturesForID(each), each);
            if (over != null && (self == null || made(over).isAfter(made(self)))) {
                self = over;
                name = each;
            }
        }
        if (self == null || name == null) {
            throw BouncyCastleKeyReader.wrong("signers.unreadable");
        }
        List<PGPPublicKey> signing = new ArrayList<>();
        if (maySign(self) && primary.getAlgorithm() != PublicKeyAlgorithmTags.DSA) {
            signing.add(primary);
        }
        PGPPublicKeyRing kept = ring;
        for (PGPPublicKey key : ring) {
            if (key.isMasterKey()) {
                continue;
            }
            if (isBound(primary, key)) {
                signing.add(key);
            } else {
                kept = PGPPublicKeyRing.removePublicKey(kept, key);
            }
        }
        if (signing.isEmpty()) {
            throw BouncyCastleKeyReader.wrong("signers.not-for-signing");
        }
        for (PGPPublicKey key : signing) {
            if (key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL) {
                BouncyCastleKeyReader.checkRsa(key.getBitStrength());
            }
        }
        Set<String> ids =
                signing.stream().map(key -> "%016x".formatted(key.getKeyID())).collect(Collectors.toSet());
        Instant from = primary.getCreationTime().toInstant();
        return new Presented(
                SignerKey.Kind.OPENPGP,
                HexFormat.of().formatHex(primary.getFingerprint()),
                ids,
                name,
                from,
                until(primary, self),
                new Material(kept.getEncoded()));
    }

    private static @Nullable Instant until(PGPPublicKey primary, PGPSignature self) {
        PGPSignatureSubpacketVector said = self.getHashedSubPackets();
        long seconds = said == null ? 0 : said.getKeyExpirationTime();
        return seconds == 0 ? null : primary.getCreationTime().toInstant().plusSeconds(seconds);
    }

    private static Instant made(PGPSignature signature) {
        return signature.getCreationTime().toInstant();
    }

    private static @Nullable PGPSignature newest(PGPPublicKey primary, Iterator<PGPSignature> over, String name)
            throws PGPException {
        PGPSignature newest = null;
        while (over.hasNext()) {
            PGPSignature each = over.next();
            if (each.getKeyID() != primary.getKeyID() || !each.isCertification()) {
                continue;
            }
            each.init(new BcPGPContentVerifierBuilderProvider(), primary);
            boolean newer = newest == null || made(each).isAfter(made(newest));
            if (newer && each.verifyCertification(name, primary)) {
                newest = each;
            }
        }
        return newest;
    }

    /** Bound by the primary key for signing, not revoked or expired, and with the subkey's own signature in return. */
    private static boolean isBound(PGPPublicKey primary, PGPPublicKey key) throws PGPException, IOException {
        if (key.hasRevocation() || key.getAlgorithm() == PublicKeyAlgorithmTags.DSA) {
            return false;
        }
        Iterator<PGPSignature> bindings = key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
        while (bindings.hasNext()) {
            PGPSignature binding = bindings.next();
            binding.init(new BcPGPContentVerifierBuilderProvider(), primary);
            if (binding.getKeyID() == primary.getKeyID()
                    && maySign(binding)
                    && binding.verifyCertification(primary, key)
                    && !expired(key, binding)
                    && agrees(primary, key, binding)) {
                return true;
            }
        }
        return false;
    }

    private static boolean expired(PGPPublicKey key, PGPSignature binding) {
        long seconds = binding.getHashedSubPackets().getKeyExpirationTime();
        return seconds > 0
                && key.getCreationTime().toInstant().plusSeconds(seconds).isBefore(Instant.now());
    }

    private static boolean agrees(PGPPublicKey primary, PGPPublicKey key, PGPSignature binding)
            throws PGPException, IOException {
        for (PGPSignatureSubpacketVector packets :
                List.of(binding.getHashedSubPackets(), binding.getUnhashedSubPackets())) {
            PGPSignatureList embedded = packets.getEmbeddedSignatures();
            for (PGPSignature each : embedded) {
                if (each.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING) {
                    each.init(new BcPGPContentVerifierBuilderProvider(), key);
                    if (each.verifyCertification(primary, key)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A key without flags may do whatever its algorithm can. */
    private static boolean maySign(PGPSignature over) {
        PGPSignatureSubpacketVector said = over.getHashedSubPackets();
        int flags = said == null ? 0 : said.getKeyFlags();
        return flags == 0 || (flags & KeyFlags.SIGN_DATA) != 0;
    }
}
