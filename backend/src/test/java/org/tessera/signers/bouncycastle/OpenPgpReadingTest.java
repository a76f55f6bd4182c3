package org.tessera.signers.bouncycastle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;
import org.junit.jupiter.api.Test;
import org.tessera.problem.Invalid;
import org.tessera.signers.KeyReader.Presented;
import org.tessera.signers.SignerKey;

/** Only keys that their owner can have signed with are taken from what somebody presents. */
class OpenPgpReadingTest {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theKeyAndTheSubkeyThatAgreedToItAreKept() throws Exception {
        PGPKeyPair primary = pair();
        PGPKeyPair sub = pair();
        PGPKeyRingGenerator ring = ring(primary, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA, Duration.ofDays(3650));
        ring.addSubKey(sub, flags(KeyFlags.SIGN_DATA, Duration.ZERO).generate(), null, signing());

        Presented presented = OpenPgpReading.read(armour(ring.generatePublicKeyRing()));

        assertThat(presented.kind()).isEqualTo(SignerKey.Kind.OPENPGP);
        assertThat(presented.fingerprint())
                .isEqualTo(HexFormat.of().formatHex(primary.getPublicKey().getFingerprint()));
        assertThat(presented.keyIds()).containsExactlyInAnyOrder(id(primary), id(sub));
        assertThat(presented.validUntil()).isEqualTo(MADE.plus(Duration.ofDays(3650)));
    }

    @Test
    void somebodyElsesKeyHungOnAsASubkeyIsDropped() throws Exception {
        PGPKeyPair primary = pair();
        PGPKeyPair victim = pair();
        PGPKeyRingGenerator ring = ring(primary, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA, Duration.ZERO);
        ring.addSubKey(victim, flags(KeyFlags.SIGN_DATA, Duration.ZERO).generate(), null);

        Presented presented = OpenPgpReading.read(armour(ring.generatePublicKeyRing()));

        assertThat(presented.keyIds()).containsExactly(id(primary));
        assertThat(new PGPPublicKeyRing(presented.material().bytes(), new BcKeyFingerprintCalculator())
                        .getPublicKey(victim.getKeyID()))
                .isNull();
        assertThat(presented.validUntil()).isNull();
    }

    @Test
    void aKeyThatCannotSignIsRefused() throws Exception {
        PGPKeyRingGenerator ring = ring(pair(), KeyFlags.CERTIFY_OTHER, Duration.ZERO);
        ring.addSubKey(pair(), flags(KeyFlags.SIGN_DATA, Duration.ZERO).generate(), null);
        String armour = armour(ring.generatePublicKeyRing());

        assertThatThrownBy(() -> OpenPgpReading.read(armour))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("not made for signing");
    }

    @Test
    void aKeyWithoutItsOwnSignatureIsRefused() throws Exception {
        String bare = armour(new PGPPublicKeyRing(List.of(pair().getPublicKey())));

        assertThatThrownBy(() -> OpenPgpReading.read(bare)).isInstanceOf(Invalid.class);
    }

    private static PGPKeyRingGenerator ring(PGPKeyPair primary, int usage, Duration valid) throws Exception {
        return new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                primary,
                "Analyst",
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                flags(usage, valid).generate(),
                null,
                signing(),
                null);
    }

    private static PGPSignatureSubpacketGenerator flags(int usage, Duration valid) {
        PGPSignatureSubpacketGenerator flags = new PGPSignatureSubpacketGenerator();
        flags.setKeyFlags(true, usage);
        if (!valid.isZero()) {
            flags.setKeyExpirationTime(true, valid.toSeconds());
        }
        return flags;
    }

    private static BcPGPContentSignerBuilder signing() {
        return new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.ECDSA, HashAlgorithmTags.SHA256);
    }

    private static PGPKeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return new JcaPGPKeyPair(
                PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.ECDSA, generator.generateKeyPair(), Date.from(MADE));
    }

    private static String id(PGPKeyPair pair) {
        return "%016x".formatted(pair.getKeyID());
    }

    private static String armour(PGPPublicKeyRing ring) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArmoredOutputStream out =
                ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
            ring.encode(out);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
