package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKEMRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tessera.keys.IntakePrivateKeys;
import org.tessera.keys.SealingKey;

/** An intake whose key is ML-KEM-768 (RFC 9629), in the forms in which Java and Bouncy Castle hold it. */
class MlKemTest {

    private static final Provider BC = new BouncyCastleProvider();
    private static final byte[] CONTENT = "Invented, for tomorrow's computers too.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void anEnvelopeToAnMlKemCertificateOpens() throws Exception {
        IntakePrivateKeys keys =
                keys(KeyPairGenerator.getInstance("ML-KEM-768", BC).generateKeyPair());

        assertThat(TestedIntake.content(new TestedIntake(data).open(keys, seal(keys.certificate()))))
                .isEqualTo(CONTENT);
    }

    @Test
    void aKeyFromJavasOwnProviderOpensToo() throws Exception {
        IntakePrivateKeys keys =
                keys(KeyPairGenerator.getInstance("ML-KEM-768", "SunJCE").generateKeyPair());

        assertThat(TestedIntake.content(new TestedIntake(data).open(keys, seal(keys.certificate()))))
                .isEqualTo(CONTENT);
    }

    @Test
    void noChangedByteLetsAnythingOut() throws Exception {
        IntakePrivateKeys keys =
                keys(KeyPairGenerator.getInstance("ML-KEM-768", BC).generateKeyPair());
        TestedIntake intake = new TestedIntake(data);
        byte[] whole = seal(keys.certificate());
        for (int i = 0; i < whole.length; i += 3) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x20;
            Opening opening = intake.open(keys, changed);
            if (opening instanceof Opening.Opened) {
                assertThat(TestedIntake.content(opening)).isEqualTo(CONTENT);
            }
        }
        assertThat(intake.left()).isEmpty();
    }

    @Test
    void anotherMlKemKeyDoesNot() throws Exception {
        IntakePrivateKeys keys =
                keys(KeyPairGenerator.getInstance("ML-KEM-768", BC).generateKeyPair());
        IntakePrivateKeys other =
                keys(KeyPairGenerator.getInstance("ML-KEM-768", BC).generateKeyPair());
        IntakePrivateKeys mixed = new IntakePrivateKeys(
                other.key(), keys.certificate(), keys.openPgpSecretKey(), keys.openPgpPassphrase());
        byte[] envelope = seal(keys.certificate());

        assertThat(new TestedIntake(data).open(mixed, envelope)).isEqualTo(new Opening.Damaged());
        assertThat(new TestedIntake(data).open(TestedIntake.keys("intake.p12"), envelope))
                .isEqualTo(new Opening.NotForUs());
    }

    @Test
    void besideTheEcKeyEnvelopesToEitherOpen() throws Exception {
        IntakePrivateKeys demo = TestedIntake.keys("intake.p12");
        IntakePrivateKeys made = keys(KeyPairGenerator.getInstance("ML-KEM-768").generateKeyPair());
        IntakePrivateKeys both = new IntakePrivateKeys(
                demo.key(),
                demo.certificate(),
                demo.openPgpSecretKey(),
                demo.openPgpPassphrase(),
                new SealingKey(made.key(), made.certificate()));
        TestedIntake intake = new TestedIntake(data);

        assertThat(TestedIntake.content(intake.open(both, seal(made.certificate()))))
                .isEqualTo(CONTENT);
        assertThat(TestedIntake.content(intake.open(both, TestedIntake.fixture("aes-256-gcm.cms"))))
                .isEqualTo(TestedIntake.fixture("content.bin"));
    }

    /** Such a key cannot sign, so another one certifies it. */
    private static IntakePrivateKeys keys(KeyPair pair) throws Exception {
        IntakePrivateKeys demo = TestedIntake.keys("intake.p12");
        X500Name name = new X500Name("CN=Demo ML-KEM intake");
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.valueOf(768),
                                Date.from(now),
                                Date.from(now.plusSeconds(3_000_000_000L)),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA384withECDSA").build(demo.key())));
        return new IntakePrivateKeys(pair.getPrivate(), certificate, demo.openPgpSecretKey(), demo.openPgpPassphrase());
    }

    private static byte[] seal(X509Certificate javas) throws Exception {
        // With its public key in Bouncy Castle's own form.
        X509Certificate certificate =
                new JcaX509CertificateConverter().setProvider(BC).getCertificate(new JcaX509CertificateHolder(javas));
        CMSAuthEnvelopedDataStreamGenerator sealing = new CMSAuthEnvelopedDataStreamGenerator();
        sealing.addRecipientInfoGenerator(new JceKEMRecipientInfoGenerator(certificate, CMSAlgorithm.AES256_WRAP)
                .setKDF(CMSAlgorithm.SHA256_HKDF)
                .setProvider(BC));
        OutputAEADEncryptor encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                .setProvider(BC)
                .build();
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        try (OutputStream sealed = sealing.open(envelope, encryptor)) {
            sealed.write(CONTENT);
        }
        return envelope.toByteArray();
    }
}
