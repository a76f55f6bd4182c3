package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.tessera.keys.IntakePrivateKeys;

/** The openers as a worker has them, under demo keys and with spools in a folder of the test. */
final class TestedIntake {

    @ComponentScan(
            basePackages = "org.tessera.envelope",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*Envelopes", ".*Cms(Receipts|HandOver)", ".*Test.*"}))
    static class Formats {}

    static final long LIMIT = 1 << 20;

    private static final Path FIXTURES = Path.of("../security/src/test/resources/envelopes");

    private static final Map<String, IntakePrivateKeys> KEYS = new ConcurrentHashMap<>();

    private final Path data;
    private final EnvelopeHeader header;
    private final List<EnvelopeOpener> openers;
    private final Spools spools;

    TestedIntake(Path data) {
        this.data = data;
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

    Recognition recognise(byte[] head) {
        return header.recognise(head);
    }

    Opening open(IntakePrivateKeys keys, InputStream envelope, long limit) throws IOException {
        return open(keys, KnownKeys.NONE, envelope, limit);
    }

    Opening open(IntakePrivateKeys keys, KnownKeys known, InputStream envelope, long limit) throws IOException {
        return new Envelopes(header, openers, keys, spools).open(envelope, known, limit);
    }

    Opening open(IntakePrivateKeys keys, byte[] envelope) throws IOException {
        return open(keys, new ByteArrayInputStream(envelope), LIMIT);
    }

    /** Closes it; fails if it did not open. */
    static byte[] content(Opening opening) throws IOException {
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        try (Opening.Opened opened = (Opening.Opened) opening;
                InputStream first = opened.spool().read();
                InputStream second = opened.spool().read()) {
            byte[] content = first.readAllBytes();
            assertThat(second.readAllBytes()).isEqualTo(content);
            assertThat(opened.spool().size()).isEqualTo(content.length);
            return content;
        }
    }

    /** What lies about in the spools' folder. */
    List<Path> left() throws IOException {
        Path spool = data.resolve("spool");
        if (!Files.exists(spool)) {
            return List.of();
        }
        try (var files = Files.list(spool)) {
            return files.toList();
        }
    }

    /** Read once: a password's derivation is slow on purpose. */
    static IntakePrivateKeys keys(String store) {
        return KEYS.computeIfAbsent(store, TestedIntake::read);
    }

    private static IntakePrivateKeys read(String store) {
        try {
            return load(store);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static IntakePrivateKeys load(String store) throws Exception {
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

    static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(FIXTURES.resolve(name));
    }
}
