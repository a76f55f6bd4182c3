package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.envelope.TestedIntake.fixture;
import static org.tessera.envelope.TestedIntake.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tessera.keys.Certificates;

/** A signature that can be checked is checked; whoever's key is not here only claims; what does not fit is refused. */
class SignaturesTest {

    private static final byte[] CONTENT = "twelve kilos".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "twenty kilos".getBytes(StandardCharsets.UTF_8);

    private static TestedIntake intake;

    @TempDir
    private static Path data;

    @BeforeAll
    static void open() {
        intake = new TestedIntake(data);
    }

    /** What a sender may make of a signature in an OpenPGP message. */
    enum Message {
        SIGNED(true),
        OF_OTHER_CONTENT(false),
        WITHOUT_THE_END(false),
        BY_ANOTHER_KEY_THAT_BEARS_ITS_ID(false),
        OLD_STYLE(true),
        OLD_STYLE_OF_OTHER_CONTENT(false),
        TWICE(true);

        private final boolean taken;

        Message(boolean taken) {
            this.taken = taken;
        }
    }

    @ParameterizedTest
    @EnumSource(Message.class)
    void anOpenPgpSignatureByAKnownKeyIsCheckedAlong(Message message) throws Exception {
        PGPKeyPair signer = pair();
        PGPKeyPair by = message == Message.BY_ANOTHER_KEY_THAT_BEARS_ITS_ID ? bearing(pair(), signer) : signer;
        byte[] envelope = Sealed.packets(fixture("keys/intake-openpgp-public.asc"), out -> write(out, message, by));
        Known known = new Known(
                List.of(), new PGPPublicKeyRing(List.of(signer.getPublicKey())).getEncoded(), signer.getKeyID());

        Opening opening = open(envelope, known);

        if (!message.taken) {
            assertThat(opening).isEqualTo(new Opening.Damaged());
            return;
        }
        assertThat(signature(opening))
                .isEqualTo(new Signature.By(List.of(new Signature.Key(
                        HexFormat.of().formatHex(signer.getPublicKey().getFingerprint()), true))));
    }

    @Test
    void withoutItsKeyAnOpenPgpSignatureIsOnlyClaimed() throws Exception {
        PGPKeyPair signer = pair();
        byte[] envelope = Sealed.packets(
                fixture("keys/intake-openpgp-public.asc"), out -> write(out, Message.OF_OTHER_CONTENT, signer));

        assertThat(signature(open(envelope, KnownKeys.NONE)))
                .isEqualTo(new Signature.By(List.of(new Signature.Key("%016x".formatted(signer.getKeyID()), false))));
    }

    @Test
    void everySignerOfACmsMessageIsChecked() throws Exception {
        Signer first = new Signer(0);
        Signer second = new Signer(0);
        Opening both = openSigned(KnownKeys.NONE, true, "SHA384withECDSA", first, second);

        var fitting = List.of(first.fitting(), second.fitting());
        assertThat(signature(both))
                .isInstanceOfSatisfying(
                        Signature.By.class, by -> assertThat(by.keys()).containsExactlyInAnyOrderElementsOf(fitting));

        Signer forger = new Signer(0);
        Signer pretending = new Signer(forger.pair(), second.certificate());
        assertThat(openSigned(KnownKeys.NONE, true, "SHA384withECDSA", first, pretending))
                .as("the second signature is by another key than its certificate's")
                .isEqualTo(new Opening.Damaged());
    }

    @Test
    void aSignatureWithoutItsCertificateIsCheckedByTheOneThatIsKnown() throws Exception {
        Signer signer = new Signer(0);
        Known known = new Known(List.of(signer.certificate().getEncoded()), new byte[0], 0);

        assertThat(signature(openSigned(known, false, "SHA384withECDSA", signer)))
                .isEqualTo(new Signature.By(List.of(signer.fitting())));
        assertThat(signature(openSigned(KnownKeys.NONE, false, "SHA384withECDSA", signer)))
                .isInstanceOfSatisfying(
                        Signature.By.class, by -> assertThat(by.verified()).isFalse());
        Signer pretending = new Signer(new Signer(0).pair(), signer.certificate());
        assertThat(openSigned(known, false, "SHA384withECDSA", pretending)).isEqualTo(new Opening.Damaged());
    }

    @Test
    void anExpiredCertificateIsNoForgery() throws Exception {
        Signer expired = new Signer(30);

        assertThat(signature(openSigned(KnownKeys.NONE, true, "SHA384withECDSA", expired)))
                .isEqualTo(new Signature.By(List.of(expired.fitting())));
    }

    @Test
    void aWeakDigestVouchesForNothing() throws Exception {
        assertThat(signature(openSigned(KnownKeys.NONE, true, "SHA1withECDSA", new Signer(0))))
                .isInstanceOfSatisfying(
                        Signature.By.class, by -> assertThat(by.verified()).isFalse());
    }

    private static Signature signature(Opening opening) throws IOException {
        assertThat(TestedIntake.content(opening)).isEqualTo(CONTENT);
        return ((Opening.Opened) opening).signature();
    }

    private static Opening open(byte[] envelope, KnownKeys known) throws IOException {
        return intake.open(keys("intake.p12"), known, new ByteArrayInputStream(envelope), TestedIntake.LIMIT);
    }

    private static Opening openSigned(KnownKeys known, boolean withCertificates, String how, Signer... signers)
            throws Exception {
        CMSSignedDataGenerator signing = new CMSSignedDataGenerator();
        for (Signer signer : signers) {
            signing.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(how, signer.pair().getPrivate(), signer.certificate()));
            if (withCertificates) {
                signing.addCertificates(new JcaCertStore(List.of(signer.certificate())));
            }
        }
        byte[] signed =
                signing.generate(new CMSProcessableByteArray(CONTENT), true).getEncoded();
        return open(Sealed.CMS.seal(keys("intake.p12").certificate(), new byte[0], signed), known);
    }

    private static void write(OutputStream out, Message message, PGPKeyPair signer) throws Exception {
        boolean other = message == Message.OF_OTHER_CONTENT || message == Message.OLD_STYLE_OF_OTHER_CONTENT;
        boolean old = message == Message.OLD_STYLE || message == Message.OLD_STYLE_OF_OTHER_CONTENT;
        PGPSignatureGenerator signing = signing(signer);
        if (!old) {
            signing.generateOnePassVersion(message == Message.TWICE).encode(out);
            if (message == Message.TWICE) {
                signing(signer).generateOnePassVersion(false).encode(out);
            }
        }
        signing.update(other ? OTHER : CONTENT);
        PGPSignature signature = signing.generate();
        if (old) {
            signature.encode(out);
        }
        ByteArrayOutputStream literal = new ByteArrayOutputStream();
        try (OutputStream content = new PGPLiteralDataGenerator()
                .open(literal, PGPLiteralData.BINARY, "", CONTENT.length, Date.from(Instant.EPOCH))) {
            content.write(CONTENT);
        }
        out.write(literal.toByteArray());
        if (!old && message != Message.WITHOUT_THE_END) {
            signature.encode(out);
            if (message == Message.TWICE) {
                signature.encode(out);
            }
        }
    }

    private static PGPSignatureGenerator signing(PGPKeyPair signer) throws Exception {
        PGPSignatureGenerator signing = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.ECDSA, HashAlgorithmTags.SHA384),
                signer.getPublicKey());
        signing.init(PGPSignature.BINARY_DOCUMENT, signer.getPrivateKey());
        return signing;
    }

    /** Signs as if it were the other key. */
    private static PGPKeyPair bearing(PGPKeyPair forger, PGPKeyPair victim) {
        PGPPrivateKey key = forger.getPrivateKey();
        return new PGPKeyPair(
                victim.getPublicKey(),
                new PGPPrivateKey(victim.getKeyID(), key.getPublicKeyPacket(), key.getPrivateKeyDataPacket()));
    }

    private static PGPKeyPair pair() throws Exception {
        return new JcaPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.ECDSA,
                Sealed.ephemeral(new BouncyCastleProvider()),
                Date.from(Instant.EPOCH));
    }

    /** Somebody with a certificate. */
    private record Signer(KeyPair pair, X509Certificate certificate) {

        Signer(int daysExpired) throws Exception {
            this(Sealed.ephemeral(new BouncyCastleProvider()), daysExpired);
        }

        private Signer(KeyPair pair, int daysExpired) throws Exception {
            this(pair, certify(pair, daysExpired));
        }

        private static X509Certificate certify(KeyPair pair, int daysExpired) throws Exception {
            Instant end = Instant.now().plus(1 - 2L * daysExpired, ChronoUnit.DAYS);
            X500Name name = new X500Name("CN=Signer");
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    new BigInteger(64, new SecureRandom()),
                                    Date.from(end.minus(90, ChronoUnit.DAYS)),
                                    Date.from(end),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA384withECDSA").build(pair.getPrivate())));
        }

        Signature.Key fitting() throws Exception {
            return new Signature.Key(Certificates.fingerprint(certificate), true);
        }
    }

    /** What is registered here: the ring under the id that is asked for. */
    private static final class Known implements KnownKeys {

        private final List<byte[]> certificates;
        private final byte[] ring;
        private final long keyId;

        Known(List<byte[]> certificates, byte[] ring, long keyId) {
            this.certificates = certificates;
            this.ring = ring.clone();
            this.keyId = keyId;
        }

        @Override
        public List<byte[]> certificates() {
            return certificates;
        }

        @Override
        public List<byte[]> openPgp(long asked) {
            return asked == keyId && ring.length > 0 ? List.of(ring) : List.of();
        }
    }
}
