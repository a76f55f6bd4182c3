package org.tessera.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
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

/** Seals as {@code openssl cms -encrypt -aes-256-gcm} and {@code gpg --encrypt} do. */
public final class Sealing {

    private static final BouncyCastleProvider BC = new BouncyCastleProvider();

    private Sealing() {}

    public static byte[] seal(String content, String certificatePem) throws Exception {
        return seal(content.getBytes(StandardCharsets.UTF_8), certificatePem);
    }

    public static byte[] seal(byte[] content, String certificatePem) throws Exception {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificatePem.getBytes(StandardCharsets.US_ASCII)));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BC);
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair ephemeral = generator.generateKeyPair();
        CMSAuthEnvelopedDataGenerator sealing = new CMSAuthEnvelopedDataGenerator();
        sealing.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .addRecipient(certificate)
                .setProvider(BC));
        OutputAEADEncryptor encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                .setProvider(BC)
                .build();
        return sealing.generate(new CMSProcessableByteArray(content), encryptor).getEncoded();
    }

    static byte[] openPgp(byte[] content, String armouredKey) throws Exception {
        PGPPublicKeyRing ring = new PGPPublicKeyRing(
                PGPUtil.getDecoderStream(new ByteArrayInputStream(armouredKey.getBytes(StandardCharsets.US_ASCII))),
                new BcKeyFingerprintCalculator());
        PGPEncryptedDataGenerator sealing = new PGPEncryptedDataGenerator(
                new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setWithIntegrityPacket(true));
        ring.forEach(key -> {
            if (key.isEncryptionKey()) {
                sealing.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(key));
            }
        });
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        try (OutputStream sealed = sealing.open(envelope, new byte[1 << 12]);
                OutputStream literal = new PGPLiteralDataGenerator()
                        .open(sealed, PGPLiteralData.BINARY, "report.txt", content.length, Date.from(Instant.EPOCH))) {
            literal.write(content);
        }
        return envelope.toByteArray();
    }
}
