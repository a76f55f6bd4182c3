package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.GenericKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.keys.IntakePrivateKeys;

/**
 * Wycheproof's vectors of AES-GCM, each as an envelope sealed to our key and opened as the intake opens them. What is
 * authenticated beside the content can only be attributes in an envelope; those vectors are for {@code GcmContentTest}.
 */
class GcmVectorsTest {

    @TempDir
    private static Path data;

    private static final IntakePrivateKeys KEYS = TestedIntake.keys("intake.p12");

    @SuppressWarnings("NullAway.Init")
    private static TestedIntake intake;

    @BeforeAll
    static void assemble() {
        intake = new TestedIntake(data);
    }

    static Stream<GcmVector> vectors() {
        return GcmVector.all().filter(each -> each.beside().length == 0);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatIsValidOpensAndNothingElse(GcmVector vector) throws Exception {
        Opening opening = open(vector);

        if (vector.valid()) {
            assertThat(TestedIntake.content(opening)).isEqualTo(vector.content());
        } else {
            assertThat(opening).isEqualTo(new Opening.Damaged());
        }
        assertThat(intake.left()).isEmpty();
    }

    @Test
    void theVectorsAreThere() {
        assertThat(GcmVector.all()).hasSize(153);
        assertThat(vectors().filter(GcmVector::valid)).hasSize(50);
        assertThat(vectors().filter(each -> !each.valid())).hasSize(87);
    }

    private static Opening open(GcmVector vector) throws Exception {
        ASN1ObjectIdentifier cipher = switch (vector.key().length) {
            case 16 -> NISTObjectIdentifiers.id_aes128_GCM;
            case 24 -> NISTObjectIdentifiers.id_aes192_GCM;
            default -> NISTObjectIdentifiers.id_aes256_GCM;
        };
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(cipher, new GCMParameters(vector.nonce(), vector.tag().length));
        BouncyCastleProvider provider = new BouncyCastleProvider();
        var ephemeral = Sealed.ephemeral(provider);
        var recipient = new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA384KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .addRecipient(KEYS.certificate())
                .setProvider(provider)
                .generate(new GenericKey(algorithm, vector.key()));
        var envelope = new AuthEnvelopedData(
                null,
                new DERSet(recipient),
                new EncryptedContentInfo(CMSObjectIdentifiers.data, algorithm, new DEROctetString(vector.sealed())),
                null,
                new DEROctetString(vector.tag()),
                null);
        byte[] bytes = new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, envelope).getEncoded();
        return intake.open(KEYS, new ByteArrayInputStream(bytes), TestedIntake.LIMIT);
    }
}
