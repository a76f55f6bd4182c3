package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Originals;
import org.tessera.envelope.HandOver;
import org.tessera.keys.Certificates;
import org.tessera.testing.TesseraTest;

/** What docs/sealing.md promises to those who use their own tools, with this installation's own keys over real HTTP. */
@TesseraTest
class StandardToolsTest {

    private static final String PARTICULARS = """
            {"title": "Heroin prices 2025", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H1"], "marking": "BPL"}""";
    private static final String CONTENT = "Invented: twelve kilos at the border.\r\n\0\u00FF";

    private final Contributions contributions;
    private final Originals originals;
    private final HandOver handOver;
    private final SealPage page;

    @LocalServerPort
    private int port;

    @TempDir
    Path folder;

    StandardToolsTest(Contributions contributions, Originals originals, HandOver handOver, SealPage page) {
        this.handOver = handOver;
        this.contributions = contributions;
        this.originals = originals;
        this.page = page;
    }

    @Test
    void gpgSealsToTheInstallationsOwnKey() throws Exception {
        Tool gpg = new Tool("gpg", folder);
        assumeTrue(gpg.isThere(), "no gpg here");
        Files.writeString(folder.resolve("intake-openpgp-public.asc"), fetch("/api/intake/openpgp-key"));
        Files.writeString(folder.resolve("report.txt"), CONTENT);
        Files.createDirectory(folder.resolve("home"));
        gpg.run(
                "--homedir",
                "home",
                "--batch",
                "--encrypt",
                "--recipient-file",
                "intake-openpgp-public.asc",
                "report.txt");

        assertThat(reachesTheVault(Files.readAllBytes(folder.resolve("report.txt.gpg"))))
                .isEqualTo(CONTENT);
    }

    @Test
    void anotherProgramForOpenPgpSealsToItToo() throws Exception {
        byte[] envelope = Sealing.openPgp(CONTENT.getBytes(UTF_8), fetch("/api/intake/openpgp-key"));

        assertThat(reachesTheVault(envelope)).isEqualTo(CONTENT);
    }

    @Test
    void opensslSealsToTheInstallationsOwnCertificate() throws Exception {
        Tool openssl = new Tool("openssl", folder);
        assumeTrue(openssl.isThere(), "no openssl here");
        Files.writeString(folder.resolve("intake-certificate.pem"), fetch("/api/intake/certificate"));
        Files.writeString(folder.resolve("report.txt"), CONTENT);
        openssl.run(
                "cms",
                "-encrypt",
                "-binary",
                "-aes-256-gcm",
                "-outform",
                "DER",
                "-in",
                "report.txt",
                "-out",
                "report.txt.cms",
                "intake-certificate.pem");

        assertThat(reachesTheVault(Files.readAllBytes(folder.resolve("report.txt.cms"))))
                .isEqualTo(CONTENT);
    }

    @Test
    void aReceiptVerifiesOffline() throws Exception {
        Script.Answer receipt = handIn(Sealing.openPgp(CONTENT.getBytes(UTF_8), fetch("/api/intake/openpgp-key")));
        byte[] content = signedContent(receipt.text()).getBytes(UTF_8);
        byte[] signature =
                Base64.getDecoder().decode(receipt.body().path("signature").asString());
        var certificate = Certificates.parse(fetch("/api/intake/receipts-certificate"));
        SignerInformation signer = new CMSSignedData(new CMSProcessableByteArray(content), signature)
                .getSignerInfos()
                .iterator()
                .next();

        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                .isTrue();

        content[content.length - 10] ^= 1;
        SignerInformation forged = new CMSSignedData(new CMSProcessableByteArray(content), signature)
                .getSignerInfos()
                .iterator()
                .next();
        assertThatThrownBy(() -> forged.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                .hasMessageContaining("digest");
    }

    @Test
    void opensslVerifiesAReceiptWithTheLineOfTheDocumentation() throws Exception {
        assumeTrue(new Tool("openssl", folder).isThere(), "no openssl here");
        Files.writeString(folder.resolve("receipts-certificate.pem"), fetch("/api/intake/receipts-certificate"));
        String receipt = handIn(Sealing.openPgp(CONTENT.getBytes(UTF_8), fetch("/api/intake/openpgp-key")))
                .text();
        Files.writeString(folder.resolve("receipt.json"), receipt);
        String line = documented("-content receipt.content ");

        Tool shell = new Tool("sh", folder);
        assertThat(shell.run("-c", line)).contains("successful");

        Files.writeString(folder.resolve("receipt.json"), receipt.replaceFirst("\"size\":", "\"size\":1"));
        assertThatThrownBy(() -> shell.run("-c", line)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"ec -pkeyopt ec_paramgen_curve:P-384", "rsa:3072"})
    void opensslOpensAPackageForHandOverWithTheLinesOfTheDocumentation(String kind) throws Exception {
        Tool openssl = new Tool("openssl", folder);
        assumeTrue(openssl.isThere(), "no openssl here");
        new Tool("sh", folder)
                .run(
                        "-c",
                        "openssl req -x509 -nodes -subj /CN=recipient -days 2 -newkey " + kind
                                + " -keyout recipient.key -out recipient.pem");
        Files.writeString(folder.resolve("receipts-certificate.pem"), fetch("/api/intake/receipts-certificate"));
        byte[] sealed = handOver.seal(
                CONTENT.getBytes(UTF_8), handOver.recipients(Files.readString(folder.resolve("recipient.pem"))));
        Files.write(folder.resolve("edition.zip.p7m"), sealed);

        Tool shell = new Tool("sh", folder);
        shell.run("-c", line("hand-over.md", "openssl cms -decrypt"));
        assertThat(shell.run("-c", line("hand-over.md", "openssl cms -verify"))).contains("successful");
        assertThat(Files.readString(folder.resolve("edition.zip"))).isEqualTo(CONTENT);

        sealed[sealed.length - 40] ^= 1;
        Files.write(folder.resolve("edition.zip.p7m"), sealed);
        assertThatThrownBy(() -> shell.run("-c", line("hand-over.md", "openssl cms -decrypt")))
                .isInstanceOf(IOException.class);
    }

    private static String line(String file, String words) throws IOException {
        return Files.readAllLines(Path.of("../docs", file)).stream()
                .filter(line -> line.startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensslVerifiesTheSealingPageWithTheLineOfTheDocumentation() throws Exception {
        assumeTrue(new Tool("openssl", folder).isThere(), "no openssl here");
        Files.writeString(folder.resolve("receipts-certificate.pem"), fetch("/api/intake/receipts-certificate"));
        Files.write(folder.resolve("seal.html"), page.html());
        Files.write(folder.resolve("seal.html.p7s"), page.signature());
        String line = documented("-content seal.html ");
        Tool shell = new Tool("sh", folder);

        assertThat(shell.run("-c", line)).contains("successful");

        Files.writeString(folder.resolve("seal.html"), fetch("/api/intake/seal.html") + " ");
        assertThatThrownBy(() -> shell.run("-c", line)).isInstanceOf(IOException.class);
    }

    @Test
    void theSealingPageIsWholeAndAsksForNothing() throws Exception {
        String html = fetch("/api/intake/seal.html");

        assertThat(html.getBytes(UTF_8)).isEqualTo(page.html());
        assertThat(html)
                .contains(fetch("/api/intake/certificate"), fetch("/api/intake/openpgp-key"), "default-src 'none'")
                .doesNotContain("{{", "import {", "export ", "http://", "https://");
    }

    /** The one line of a code block in docs/sealing.md that has these words. */
    private static String documented(String words) throws IOException {
        return Files.readAllLines(Path.of("../docs/sealing.md")).stream()
                .filter(line -> line.contains(words) && !line.startsWith("`"))
                .findFirst()
                .orElseThrow();
    }

    private static String signedContent(String receipt) {
        return receipt.substring(0, receipt.indexOf(",\"signature\"")) + "}";
    }

    private String reachesTheVault(byte[] envelope) throws Exception {
        UUID id = UUID.fromString(handIn(envelope).body().path("id").asString());
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (contribution(id).state() == ContributionState.RECEIVED) {
            assertThat(Instant.now()).as("waited long enough").isBefore(deadline);
            Thread.sleep(50);
        }
        assertThat(contribution(id).problems()).isEmpty();
        try (InputStream plain = originals.open(contribution(id))) {
            return new String(plain.readAllBytes(), UTF_8);
        }
    }

    private Contribution contribution(UUID id) {
        return contributions.find(id).orElseThrow();
    }

    private Script.Answer handIn(byte[] envelope) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", PARTICULARS.getBytes(UTF_8));
        parts.put("envelope", envelope);
        Script.Answer answer = Script.of("analyst-ge", port).handIn(parts);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer;
    }

    private String fetch(String path) throws Exception {
        Script.Answer answer = Script.of("analyst-ge", port).get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
