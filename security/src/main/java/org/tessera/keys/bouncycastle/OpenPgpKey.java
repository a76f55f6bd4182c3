package org.tessera.keys.bouncycastle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKdfParameters;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;

/**
 * An OpenPGP key that gpg 2.2 takes: version 4, ECDSA P-384 with an ECDH P-384 subkey for encryption.
 *
 * @param secret ASCII armour, protected by the passphrase
 * @param open the public half, ASCII armour
 */
record OpenPgpKey(String secret, String open) {

    private static final int S2K_COUNT = 0xC0;

    static OpenPgpKey make(String name, String passphrase) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        Date now = Date.from(Instant.now());
        try {
            PGPKeyPair primary = pair(PublicKeyAlgorithmTags.ECDSA, generator.generateKeyPair(), now);
            // AES-256 wraps the session key: browsers have no AES-192, which the library would choose.
            PGPKeyPair sealing = new JcaPGPKeyPair(
                    PublicKeyPacket.VERSION_4,
                    PublicKeyAlgorithmTags.ECDH,
                    new PGPKdfParameters(HashAlgorithmTags.SHA384, SymmetricKeyAlgorithmTags.AES_256),
                    generator.generateKeyPair(),
                    now);
            var digests = new BcPGPDigestCalculatorProvider();
            var ring = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    primary,
                    name,
                    digests.get(HashAlgorithmTags.SHA1),
                    preferences().generate(),
                    null,
                    new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.ECDSA, HashAlgorithmTags.SHA384),
                    new BcPBESecretKeyEncryptorBuilder(
                                    SymmetricKeyAlgorithmTags.AES_256, digests.get(HashAlgorithmTags.SHA256), S2K_COUNT)
                            .build(passphrase.toCharArray()));
            var usage = new PGPSignatureSubpacketGenerator();
            usage.setKeyFlags(true, KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE);
            ring.addSubKey(sealing, usage.generate(), null);
            return new OpenPgpKey(
                    armour(ring.generateSecretKeyRing().getEncoded()),
                    armour(ring.generatePublicKeyRing().getEncoded()));
        } catch (PGPException e) {
            throw new GeneralSecurityException("An OpenPGP key cannot be made here", e);
        }
    }

    private static PGPSignatureSubpacketGenerator preferences() {
        var preferences = new PGPSignatureSubpacketGenerator();
        preferences.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
        preferences.setPreferredSymmetricAlgorithms(false, new int[] {SymmetricKeyAlgorithmTags.AES_256});
        preferences.setPreferredHashAlgorithms(
                false, new int[] {HashAlgorithmTags.SHA512, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA256});
        preferences.setPreferredCompressionAlgorithms(
                false, new int[] {CompressionAlgorithmTags.ZIP, CompressionAlgorithmTags.UNCOMPRESSED});
        preferences.setFeature(false, (byte) (Features.FEATURE_MODIFICATION_DETECTION | Features.FEATURE_SEIPD_V2));
        return preferences;
    }

    private static PGPKeyPair pair(int algorithm, KeyPair pair, Date made) throws PGPException {
        return new JcaPGPKeyPair(PublicKeyPacket.VERSION_4, algorithm, pair, made);
    }

    private static String armour(byte[] packets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ArmoredOutputStream out =
                ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
            out.write(packets);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "OpenPgpKey[hidden]";
    }
}
