package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.keys.Certificates;

/** Envelopes made by OpenSSL and GnuPG; {@code envelopes/make.sh} has the command of each. */
class EnvelopesTest {

    @TempDir
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static TestedIntake intake;

    @BeforeAll
    static void assemble() {
        intake = new TestedIntake(data);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aes-256-gcm.cms",
                "aes-256-gcm.pem",
                "aes-256-gcm.smime",
                "streamed.cms",
                "by-key-id.cms",
                "two-recipients.cms",
                "aes-128-gcm.cms",
                "openpgp.gpg",
                "openpgp.asc",
                "openpgp-uncompressed.gpg",
                "openpgp-hidden.gpg",
                "openpgp-two-recipients.gpg"
            })
    void whatOpensslAndGpgSealToUsOpensByteForByte(String envelope) throws Exception {
        try (Opened opened = new Opened("intake.p12", fixture(envelope))) {
            assertThat(opened.content()).isEqualTo(fixture("content.bin"));
            assertThat(opened.signature()).isEqualTo(new Signature.None());
        }
    }

    @Test
    void anRsaKeyOfTheIntakeOpensOaep() throws Exception {
        try (Opened opened = new Opened("rsa.p12", fixture("rsa-oaep.cms"))) {
            assertThat(opened.content()).isEqualTo(fixture("content.bin"));
        }
    }

    @Test
    void aSignatureInsideIsCheckedAndTakenOff() throws Exception {
        try (Opened opened = new Opened("intake.p12", fixture("signed-inside.cms"))) {
            assertThat(opened.content()).isEqualTo(fixture("content.bin"));
            assertThat(opened.signature()).isInstanceOfSatisfying(Signature.By.class, by -> {
                assertThat(by.verified()).isTrue();
                assertThat(by.keys().getFirst().fingerprint()).hasSize(64);
            });
        }
        try (Opened opened = new Opened("intake.p12", fixture("openpgp-signed.gpg"))) {
            assertThat(opened.content()).isEqualTo(fixture("content.bin"));
            assertThat(opened.signature())
                    .isInstanceOfSatisfying(
                            Signature.By.class, by -> assertThat(by.verified()).isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed-inside.cms", "signed-outside.cms", "cbc-signed-inside.cms"})
    void itIsSaidWhoSigned(String envelope) throws Exception {
        assertThat(recognise(fixture(envelope))).isEqualTo(new Recognition.Cms());
        try (Opened opened = new Opened("intake.p12", fixture(envelope))) {
            assertThat(opened.content()).isEqualTo(fixture("content.bin"));
            assertThat(opened.signature())
                    .isEqualTo(new Signature.By(List.of(new Signature.Key(
                            Certificates.fingerprint(Certificates.parse(
                                    new String(fixture("keys/other-certificate.pem"), StandardCharsets.US_ASCII))),
                            true))));
        }
    }

    @Test
    void withoutAuthenticationOnlyASignatureInsideHelps() throws Exception {
        assertThat(recognise(fixture("aes-256-cbc.cms"))).isEqualTo(new Recognition.Cms());
        assertThat(open("intake.p12", fixture("aes-256-cbc.cms")))
                .isEqualTo(new Opening.Unsupported(Reason.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @CsvSource({
        "rsa-pkcs1.cms, RSA_PKCS1",
        "signed-only.cms, SIGNED_ONLY",
        "openpgp-password.gpg, PASSWORD",
        "openpgp-signed-only.gpg, NOT_ENCRYPTED",
        "openpgp-without-mdc.gpg, WITHOUT_INTEGRITY",
        "keys/intake-openpgp-public.asc, NOT_ENCRYPTED",
        "keys/intake-certificate.pem, NOT_SEALED",
        "keys/intake.p12, NOT_SEALED",
        "content.bin, NOT_SEALED",
        "make.sh, NOT_SEALED"
    })
    void whatIsNotTakenIsNamedBeforeAnyKeyIsUsed(String file, Reason reason) throws Exception {
        assertThat(open("intake.p12", fixture(file))).isEqualTo(new Opening.Unsupported(reason));
        assertThat(recognise(fixture(file))).isEqualTo(new Recognition.NotTaken(reason));
    }

    @ParameterizedTest
    @CsvSource({"'PK\u0003\u0004 a document'", "'%PDF-1.7'", "'0 an ordinary text'", "'\u00D0\u00CF\u0011\u00E0'"})
    void ordinaryFilesAreNotMistakenForEnvelopes(String begin) throws Exception {
        assertThat(recognise(begin.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Recognition.NotTaken(Reason.NOT_SEALED));
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws Exception {
        assertThat(recognise(new byte[0])).isEqualTo(new Recognition.NotTaken(Reason.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for-another.cms", "openpgp-for-another.gpg"})
    void anEnvelopeForSomebodyElseIsNotForUs(String envelope) throws Exception {
        assertThat(open("intake.p12", fixture(envelope))).isEqualTo(new Opening.NotForUs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aes-256-gcm.cms", "streamed.cms", "openpgp.gpg", "openpgp-uncompressed.gpg", "signed-inside.cms"
            })
    void noChangedByteLetsAnythingOut(String envelope) throws Exception {
        byte[] whole = fixture(envelope);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x20;
            Opening opening = open("intake.p12", changed);
            if (opening instanceof Opening.Opened opened) {
                try (opened;
                        InputStream content = opened.spool().read()) {
                    // A header byte that means nothing may change; the content never.
                    assertThat(content.readAllBytes()).as("byte %d", i).isEqualTo(fixture("content.bin"));
                    // Behind the ciphertext only an end-of-contents octet of BER means nothing; the tag does.
                    assertThat(i < whole.length - 80 || whole[i] == 0)
                            .as("byte %d", i)
                            .isTrue();
                }
            }
        }
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes-256-gcm.cms", "aes-256-gcm.pem", "openpgp.gpg", "openpgp-uncompressed.gpg"})
    void noCutEnvelopeLetsAnythingOut(String envelope) throws Exception {
        byte[] whole = fixture(envelope);
        for (int length = 1; length < whole.length - 32; length += 7) {
            assertThat(open("intake.p12", Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isNotInstanceOf(Opening.Opened.class);
        }
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes-256-gcm.cms", "openpgp.gpg"})
    void contentAboveTheLimitIsTooLarge(String envelope) throws Exception {
        byte[] sealed = fixture(envelope);
        long size = fixture("content.bin").length;
        assertThat(open("intake.p12", sealed, size - 1)).isEqualTo(new Opening.TooLarge(size - 1));
        assertThat(open("intake.p12", sealed, size)).isInstanceOf(Opening.Opened.class);
    }

    private record Opened(Opening opening) implements AutoCloseable {

        Opened(String store, byte[] envelope) throws Exception {
            this(open(store, envelope));
        }

        byte[] content() throws IOException {
            return TestedIntake.content(opening);
        }

        Signature signature() {
            return ((Opening.Opened) opening).signature();
        }

        @Override
        public void close() throws IOException {
            ((Opening.Opened) opening).close();
        }
    }

    private static Opening open(String store, byte[] envelope) throws Exception {
        return intake.open(TestedIntake.keys(store), envelope);
    }

    private static Opening open(String store, byte[] envelope, long limit) throws Exception {
        return intake.open(TestedIntake.keys(store), new ByteArrayInputStream(envelope), limit);
    }

    private static Recognition recognise(byte[] head) {
        return intake.recognise(head);
    }

    private static List<Path> left() throws IOException {
        return intake.left();
    }

    private static byte[] fixture(String name) throws IOException {
        return TestedIntake.fixture(name);
    }
}
