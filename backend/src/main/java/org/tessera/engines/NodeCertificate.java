package org.tessera.engines;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificate by which the local Elasticsearch node proves that it is the one this application started. */
public final class NodeCertificate {

    private NodeCertificate() {}

    /** Makes key and certificate with the JDK's keytool; answers the key store's password. */
    static String make(Path keyStore, Path certificate, Path log) throws IOException {
        Path passwordFile = keyStore.resolveSibling("http.password");
        String password = Secret.keptIn(passwordFile);
        Files.deleteIfExists(certificate);
        keytool(
                log,
                keyStore,
                passwordFile,
                "-genkeypair",
                "-alias",
                "http",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Tessera local Elasticsearch",
                "-validity",
                "7300",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-ext",
                "bc:c=ca:true,pathlen:0");
        keytool(log, keyStore, passwordFile, "-exportcert", "-rfc", "-alias", "http", "-file", certificate.toString());
        Files.delete(passwordFile);
        return password;
    }

    /** Whether the node takes the password and its cluster works. */
    static boolean answers(ElasticsearchAccess access) {
        String credentials = access.user() + ":" + access.password();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(access.uri() + "/_cluster/health?wait_for_status=yellow&timeout=2s"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting(Objects.requireNonNull(access.certificate())))
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Trusts this one certificate and nothing else. */
    public static SSLContext trusting(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "http", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new EngineFailed("Cannot read Elasticsearch's certificate " + certificate, unreadable);
        }
    }

    private static void keytool(Path log, Path keyStore, Path passwordFile, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", keyStore.toString()));
        command.addAll(List.of("-storepass:file", passwordFile.toString()));
        ChildProcess.complete(
                new ChildProcess.Launch(
                        command, Map.of("LC_ALL", "C"), keyStore.resolveSibling("."), log, Account.own(), "TERM"),
                "",
                Duration.ofMinutes(1));
    }
}
