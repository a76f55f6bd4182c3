package org.tessera.envelope;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.tessera.bench.Bench;
import org.tessera.bench.Ground;
import org.tessera.bench.Table;
import org.tessera.keys.IntakePrivateKeys;

/** From envelope to verified, readable spool, beside the tools that everybody has, on the same files. */
final class OpeningBench implements Bench {

    private static final int ROUNDS = 3;

    @ComponentScan(
            basePackages = "org.tessera.envelope",
            lazyInit = true, // what seals and signs needs keys of its own
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*Envelopes", ".*CmsReceipts", ".*Test.*", ".*Bench.*"}))
    static class Formats {}

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @Override
    public String name() {
        return "opening";
    }

    @Override
    public String says() {
        return "envelopes opened and verified, beside openssl cms and gpg (--mib=1024)";
    }

    @Override
    public void run(Ground ground) throws Exception {
        int mib = ground.option("mib", 1024);
        Path folder = ground.folder();
        ground.say("sealing " + mib + " MiB of noise");
        seal(folder, mib);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("bench", Map.of("tessera.data", folder.toString())));
            context.register(Formats.class);
            context.refresh();
            Envelopes envelopes = new Envelopes(
                    context.getBean(EnvelopeHeader.class),
                    context.getBeanProvider(EnvelopeOpener.class)
                            .orderedStream()
                            .toList(),
                    keys(folder),
                    context.getBean(Spools.class));
            Table table = Table.ofRatios();
            double ours = best(ground, "ours, CMS", () -> open(envelopes, folder.resolve("sealed.cms"), mib));
            double openssl = best(
                    ground,
                    "openssl cms",
                    () -> command(
                            folder,
                            "openssl cms -decrypt -inform DER -in sealed.cms -inkey key -recip certificate -out out"
                                    .split(" ")));
            table.atLeast(3, "CMS AES-256-GCM to EC P-384, MiB/s", mib / ours, "openssl cms -decrypt", mib / openssl);
            double pgp = best(ground, "ours, OpenPGP", () -> open(envelopes, folder.resolve("sealed.gpg"), mib));
            double gpg = best(ground, "gpg", () -> gpg(folder, "--yes", "--output", "out", "--decrypt", "sealed.gpg"));
            table.atLeast(0.25, "OpenPGP version 1 to ECDH P-384, MiB/s", mib / pgp, "gpg --decrypt", mib / gpg);
            ground.report("Envelopes of " + mib + " MiB, the best of " + ROUNDS + " after one to warm up. Ours writes a"
                    + " sealed spool and has verified before a byte of it can be read; the others write plaintext as they"
                    + " go.\n\n" + table.markdown());
        }
        ground.report("The limit, `openssl speed -evp aes-256-gcm` (kB/s, blocks of 16 KiB): `" + limit(folder) + "`");
    }

    private static void seal(Path folder, int mib) throws Exception {
        Path plain = folder.resolve("plain");
        noise(plain, mib);
        Path home = Files.createDirectory(folder.resolve("gnupg"));
        command(folder, "chmod", "700", home.toString());
        command(
                folder,
                ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:secp384r1 -nodes -days 2 -subj /CN=Bench"
                                + " -addext keyUsage=critical,keyAgreement -keyout key -out certificate")
                        .split(" "));
        command(
                folder,
                "openssl pkcs12 -export -inkey key -in certificate -name intake -passout pass:demo -out p12"
                        .split(" "));
        Files.writeString(folder.resolve("parameters"), """
                Key-Type: ECDSA
                Key-Curve: nistp384
                Subkey-Type: ECDH
                Subkey-Curve: nistp384
                Name-Real: Bench
                Passphrase: demo
                %commit
                """);
        gpg(folder, "--generate-key", "parameters");
        gpg(folder, "--armor", "--output", "secret.asc", "--export-secret-keys", "Bench");
        command(
                folder,
                "openssl cms -encrypt -binary -stream -aes-256-gcm -in plain -outform DER -out sealed.cms certificate"
                        .split(" "));
        gpg(folder, "--compress-algo", "none", "--output", "sealed.gpg", "--recipient", "Bench", "--encrypt", "plain");
        Files.delete(plain);
    }

    private static double best(Ground ground, String what, Work work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i <= ROUNDS; i++) {
            long begun = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (i > 0) {
                best = Math.min(best, seconds);
            }
        }
        ground.say("%s: %.2f s".formatted(what, best));
        return best;
    }

    private static void open(Envelopes envelopes, Path sealed, int mib) throws IOException {
        try (InputStream in = Files.newInputStream(sealed)) {
            if (!(envelopes.open(in, KnownKeys.NONE, (mib + 1L) << 20) instanceof Opening.Opened opened)) {
                throw new IOException("It did not open");
            }
            opened.close();
        }
    }

    private static IntakePrivateKeys keys(Path folder) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("p12"))) {
            keys.load(in, "demo".toCharArray());
        }
        return new IntakePrivateKeys(
                (PrivateKey) keys.getKey("intake", "demo".toCharArray()),
                (X509Certificate) keys.getCertificate("intake"),
                Files.readString(folder.resolve("secret.asc")),
                "demo");
    }

    private static void noise(Path file, int mib) throws IOException {
        byte[] block = new byte[1 << 20];
        Random chance = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < mib; i++) {
                chance.nextBytes(block);
                out.write(block);
            }
        }
    }

    private static String limit(Path folder) throws Exception {
        String said = command(folder, "openssl speed -seconds 1 -bytes 16384 -evp aes-256-gcm".split(" "));
        return said.lines().filter(line -> line.startsWith("AES")).findFirst().orElse("?");
    }

    private static void gpg(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("gpg", "--homedir", folder.resolve("gnupg").toString()));
        command.addAll(List.of("--batch", "--quiet", "--no-tty", "--pinentry-mode", "loopback"));
        command.addAll(List.of("--passphrase", "demo", "--trust-model", "always"));
        command.addAll(List.of(arguments));
        command(folder, command.toArray(String[]::new));
    }

    private static String command(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + said);
        }
        return said;
    }
}
