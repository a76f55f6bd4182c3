package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.keys.IntakePrivateKeys;

/**
 * AES-GCM's known answers through the whole path of an envelope: test cases of McGrew and Viega's specification of GCM
 * (which NIST SP 800-38D rests on) with nonces of 96 bits and nothing authenticated beside the content, and forgeries of
 * their tags of the kinds that the Wycheproof project collects.
 */
class GcmVectorsTest {

    @TempDir
    private static Path data;

    private static final IntakePrivateKeys KEYS = TestedIntake.keys("intake.p12");

    @SuppressWarnings("NullAway.Init")
    private static TestedIntake intake;

    private static final String LONG_PLAIN =
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";

    record Vector(int number, String key, String nonce, String plain, String sealed, String tag) {
        @Override
        public String toString() {
            return "test case " + number;
        }
    }

    @BeforeAll
    static void assemble() {
        intake = new TestedIntake(data);
    }

    static Stream<Vector> vectors() {
        String zero = "00".repeat(16);
        String nonce = "cafebabefacedbaddecaf888";
        return Stream.of(
                new Vector(1, zero, "00".repeat(12), "", "", "58e2fccefa7e3061367f1d57a4e7455a"),
                new Vector(
                        2,
                        zero,
                        "00".repeat(12),
                        zero,
                        "0388dace60b6a392f328c2b971b2fe78",
                        "ab6e47d42cec13bdf53a67b21257bddf"),
                new Vector(
                        3,
                        "feffe9928665731c6d6a8f9467308308",
                        nonce,
                        LONG_PLAIN,
                        "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091473f5985",
                        "4d5c2af327cd64a62cf35abd2ba6fab4"),
                new Vector(7, "00".repeat(24), "00".repeat(12), "", "", "cd33b28ac773f74ba00ed1f312572435"),
                new Vector(
                        8,
                        "00".repeat(24),
                        "00".repeat(12),
                        zero,
                        "98e7247c07f0fe411c267e4384b0f600",
                        "2ff58d80033927ab8ef4d4587514f0fb"),
                new Vector(13, "00".repeat(32), "00".repeat(12), "", "", "530f8afbc74536b9a963b4f1c4cb738b"),
                new Vector(
                        14,
                        "00".repeat(32),
                        "00".repeat(12),
                        zero,
                        "cea7403d4d606b6e074ec5d3baf39d18",
                        "d0d1c8a799996bf0265b98b5d48ab919"),
                new Vector(
                        15,
                        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
                        nonce,
                        LONG_PLAIN,
                        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad",
                        "b094dac5d93471bdec1a502270e3cc6c"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theKnownAnswerOpens(Vector vector) throws Exception {
        assertThat(TestedIntake.content(open(vector, Der.hex(vector.sealed()), Der.hex(vector.tag()))))
                .isEqualTo(Der.hex(vector.plain()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void noForgedTagOpens(Vector vector) throws Exception {
        for (byte[] forged : forgeries(Der.hex(vector.tag()))) {
            assertThat(open(vector, Der.hex(vector.sealed()), forged)).isEqualTo(new Opening.Damaged());
        }
        assertThat(open(vector, Der.join(Der.hex(vector.sealed()), new byte[1]), Der.hex(vector.tag())))
                .isEqualTo(new Opening.Damaged());
        assertThat(intake.left()).isEmpty();
    }

    /** Single bits at each end of bytes, words and halves; all bits; the highest of each byte; nothing; everything. */
    private static List<byte[]> forgeries(byte[] tag) {
        List<byte[]> all = new ArrayList<>();
        for (int bit : new int[] {0, 1, 7, 8, 31, 32, 33, 63, 64, 71, 77, 80, 96, 97, 103, 120, 121, 126, 127}) {
            byte[] forged = tag.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            all.add(forged);
        }
        for (int mask : new int[] {0xFF, 0x80, 0x01}) {
            byte[] forged = tag.clone();
            for (int i = 0; i < forged.length; i++) {
                forged[i] ^= (byte) mask;
            }
            all.add(forged);
        }
        byte[] ones = new byte[tag.length];
        Arrays.fill(ones, (byte) 0xFF);
        all.add(ones);
        all.add(new byte[tag.length]);
        all.add(Arrays.copyOf(tag, 12));
        return all;
    }

    private static Opening open(Vector vector, byte[] sealed, byte[] tag) throws Exception {
        byte[] key = Der.hex(vector.key());
        ASN1ObjectIdentifier cipher = switch (key.length) {
            case 16 -> NISTObjectIdentifiers.id_aes128_GCM;
            case 24 -> NISTObjectIdentifiers.id_aes192_GCM;
            default -> NISTObjectIdentifiers.id_aes256_GCM;
        };
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(cipher, new GCMParameters(Der.hex(vector.nonce()), 16));
        BouncyCastleProvider provider = new BouncyCastleProvider();
        var ephemeral = Sealed.ephemeral(provider);
        var recipient = new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA384KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .addRecipient(KEYS.certificate())
                .setProvider(provider)
                .generate(new GenericKey(algorithm, key));
        var envelope = new AuthEnvelopedData(
                null,
                new DERSet(recipient),
                new EncryptedContentInfo(CMSObjectIdentifiers.data, algorithm, new DEROctetString(sealed)),
                null,
                new DEROctetString(tag),
                null);
        byte[] bytes = new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, envelope).getEncoded();
        return intake.open(KEYS, new ByteArrayInputStream(bytes), TestedIntake.LIMIT);
    }
}
