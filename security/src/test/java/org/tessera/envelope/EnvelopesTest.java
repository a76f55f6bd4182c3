package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.tessera.keys.IntakePrivateKeys;

/** Envelopes made by OpenSSL and GnuPG; {@code envelopes/make.sh} has the command of each. */
class EnvelopesTest {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "org.tessera.envelope",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*Envelopes", ".*CmsReceipts", ".*Test.*"}))
    static class Formats {}

    private static final Path FIXTURES = Path.of("src/test/resources/envelopes");
    private static final long LIMIT = 1 << 20;

    @TempDir
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static EnvelopeHeader header;

    @SuppressWarnings("NullAway.Init")
    private static List<EnvelopeOpener> openers;

    @SuppressWarnings("NullAway.Init")
    private static Spools spools;

    @BeforeAll
    static void assemble() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("tessera.data", data.toString())));
            context.register(Formats.class);
            context.refresh();
            header = context.getBean(EnvelopeHeader.class);
            openers = context.getBeanProvider(EnvelopeOpener.class)
                    .orderedStream()
                    .toList();
            spools = context.getBean(Spools.class);
        }
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
            assertThat(opened.signature()).isInstanceOfSatisfying(Signature.UnknownKey.class, by -> {
                assertThat(by.verified()).isTrue();
                assertThat(by.fingerprint()).hasSize(64);
            });
        }
        try (Opened opened = new Opened("intake.p12", fixture("openpgp-signed.gpg"))) {
            assertThat(opened.content()).isEqualTo(fixture("content.bin"));
            assertThat(opened.signature())
                    .isInstanceOfSatisfying(
                            Signature.UnknownKey.class,
                            by -> assertThat(by.verified()).isFalse());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aes-256-cbc.cms, UNAUTHENTICATED",
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

    private final class Opened implements AutoCloseable {

        private final Opening.Opened opened;

        Opened(String store, byte[] envelope) throws Exception {
            Opening opening = open(store, envelope);
            assertThat(opening).isInstanceOf(Opening.Opened.class);
            opened = (Opening.Opened) opening;
        }

        byte[] content() throws IOException {
            try (InputStream first = opened.spool().read();
                    InputStream second = opened.spool().read()) {
                byte[] content = first.readAllBytes();
                assertThat(second.readAllBytes()).isEqualTo(content);
                assertThat(opened.spool().size()).isEqualTo(content.length);
                return content;
            }
        }

        Signature signature() {
            return opened.signature();
        }

        @Override
        public void close() throws IOException {
            opened.close();
        }
    }

    private Opening open(String store, byte[] envelope) throws Exception {
        return open(store, envelope, LIMIT);
    }

    private Opening open(String store, byte[] envelope, long limit) throws Exception {
        return new Envelopes(header, openers, keys(store), spools).open(new ByteArrayInputStream(envelope), limit);
    }

    private Recognition recognise(byte[] head) {
        return header.recognise(head);
    }

    private List<Path> left() throws IOException {
        Path spool = data.resolve("spool");
        if (!Files.exists(spool)) {
            return List.of();
        }
        try (var files = Files.list(spool)) {
            return files.toList();
        }
    }

    static IntakePrivateKeys keys(String store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(FIXTURES.resolve("keys").resolve(store))) {
            keys.load(in, "demo".toCharArray());
        }
        return new IntakePrivateKeys(
                (PrivateKey) keys.getKey("intake", "demo".toCharArray()),
                (X509Certificate) keys.getCertificate("intake"),
                Files.readString(FIXTURES.resolve("keys/intake-openpgp.asc")),
                "demo");
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(FIXTURES.resolve(name));
    }
}
