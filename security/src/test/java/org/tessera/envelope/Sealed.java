package org.tessera.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/** Writes envelopes of any size as a stream, where no other tool on the machine makes them. */
enum Sealed {
    /** AuthEnvelopedData, AES-256-GCM, to an EC certificate. */
    CMS,
    /** OpenPGP with a modification detection code, as gpg 2.2 writes it. */
    SEIPD_1,
    /** RFC 9580, version 2, with each of its modes; chunks of 64 KiB. */
    SEIPD_2_OCB,
    SEIPD_2_GCM,
    SEIPD_2_EAX;

    private static final int CHUNK = 16;

    /** What is sealed, written piece by piece. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws Exception;
    }

    byte[] seal(X509Certificate certificate, byte[] openPgpKey, byte[] content) throws Exception {
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        seal(certificate, openPgpKey, envelope, out -> out.write(content));
        return envelope.toByteArray();
    }

    void seal(X509Certificate certificate, byte[] openPgpKey, OutputStream envelope, Content content) throws Exception {
        if (this == CMS) {
            cms(certificate, envelope, content);
        } else {
            openPgp(openPgpKey, envelope, content);
        }
    }

    private static void cms(X509Certificate certificate, OutputStream envelope, Content content) throws Exception {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        KeyPair ephemeral = ephemeral(provider);
        CMSAuthEnvelopedDataStreamGenerator sealing = new CMSAuthEnvelopedDataStreamGenerator();
        sealing.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .addRecipient(certificate)
                .setProvider(provider));
        OutputAEADEncryptor encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                .setProvider(provider)
                .build();
        try (OutputStream sealed = sealing.open(envelope, encryptor)) {
            content.to(sealed);
        }
    }

    static KeyPair ephemeral(Provider provider) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        return generator.generateKeyPair();
    }

    private void openPgp(byte[] key, OutputStream envelope, Content content) throws Exception {
        BcPGPDataEncryptorBuilder how = new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256);
        how.setWithIntegrityPacket(true);
        switch (this) {
            case SEIPD_2_OCB -> how.setUseV6AEAD().setWithAEAD(AEADAlgorithmTags.OCB, CHUNK);
            case SEIPD_2_GCM -> how.setUseV6AEAD().setWithAEAD(AEADAlgorithmTags.GCM, CHUNK);
            case SEIPD_2_EAX -> how.setUseV6AEAD().setWithAEAD(AEADAlgorithmTags.EAX, CHUNK);
            default -> {}
        }
        sealTo(key, envelope, how, message -> {
            try (OutputStream literal = new PGPLiteralDataGenerator()
                    .open(message, PGPLiteralData.BINARY, "report", Date.from(Instant.EPOCH), new byte[1 << 16])) {
                content.to(literal);
            }
        });
    }

    /** An OpenPGP message of these packets, as its sender wants them. */
    static byte[] packets(byte[] key, Content packets) throws Exception {
        BcPGPDataEncryptorBuilder how = new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256);
        how.setWithIntegrityPacket(true);
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        sealTo(key, envelope, how, packets);
        return envelope.toByteArray();
    }

    private static void sealTo(byte[] key, OutputStream envelope, BcPGPDataEncryptorBuilder how, Content packets)
            throws Exception {
        PGPEncryptedDataGenerator sealing = new PGPEncryptedDataGenerator(how);
        new PGPPublicKeyRing(PGPUtil.getDecoderStream(new ByteArrayInputStream(key)), new BcKeyFingerprintCalculator())
                .forEach(each -> {
                    if (each.isEncryptionKey()) {
                        sealing.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(each));
                    }
                });
        try (OutputStream sealed = sealing.open(envelope, new byte[1 << 16])) {
            packets.to(sealed);
        }
    }

    static byte[] ascii(String armour) {
        return armour.getBytes(StandardCharsets.US_ASCII);
    }
}
