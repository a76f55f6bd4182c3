package org.tessera.engines;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * One Elasticsearch node over a folder: loopback only, TLS with a certificate of its own, a random password for its one
 * user. The programs are Elasticsearch's smallest distribution, which has its security but not every module.
 */
public final class Elasticsearch implements LocalEngine {

    /** Its own; see {@link Account#of}. */
    static final Account ACCOUNT = Account.of(64102);

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ChildProcess node;
    private final ElasticsearchAccess access;

    private Elasticsearch(ChildProcess node, ElasticsearchAccess access) {
        this.node = node;
        this.access = access;
    }

    /**
     * @param port 0 for any that is free
     * @throws EngineFailed if it does not come up within four minutes
     */
    static Elasticsearch start(Path home, Path cache, int port) {
        try {
            Path programs = Distribution.elasticsearch(cache);
            Path own = home.resolve("elasticsearch");
            Path log = home.resolve("logs").resolve("elasticsearch.log");
            Remains remains = new Remains(home.resolve("elasticsearch.pid"));
            remains.awaitEnd();
            ACCOUNT.reaches(home, "the data folder");
            ACCOUNT.reaches(programs, "the unpacked engines");
            ACCOUNT.reaches(Path.of(System.getProperty("java.home"), "bin"), "the JDK");
            String password = Secret.keptIn(home.resolve("elasticsearch.password"));
            Path configuration = own.resolve("config");
            Path certificate = home.resolve("elasticsearch.crt");
            if (!Files.isDirectory(configuration)) {
                configure(programs, own, log, password, certificate);
            }
            FileSystemUtils.deleteRecursively(own.resolve("tmp"));
            Files.createDirectories(own.resolve("tmp"));
            Files.deleteIfExists(own.resolve("logs").resolve("http.ports"));
            ACCOUNT.owns(own);
            ChildProcess node = ChildProcess.start(new ChildProcess.Launch(
                    List.of(programs.resolve("bin/elasticsearch").toString(), "-Ehttp.port=" + port),
                    environment(own, configuration),
                    programs,
                    log,
                    ACCOUNT,
                    "TERM"));
            remains.remember(node);
            return whenReady(node, own, password, certificate);
        } catch (IOException failed) {
            throw new EngineFailed("Elasticsearch does not start in " + home, failed);
        }
    }

    ElasticsearchAccess access() {
        return access;
    }

    @Override
    public void close() {
        node.close();
    }

    @Override
    public ChildProcess process() {
        return node;
    }

    @Override
    public int port() {
        return URI.create(access.uri()).getPort();
    }

    /** Complete or not there: an interrupted first start begins anew. */
    private static void configure(Path programs, Path own, Path log, String password, Path certificate)
            throws IOException {
        Path part = own.resolve("config.part");
        FileSystemUtils.deleteRecursively(part);
        Files.createDirectories(part.resolve("jvm.options.d"));
        for (String file : List.of("elasticsearch.yml", "jvm.options", "log4j2.properties")) {
            try (var resource = Elasticsearch.class.getResourceAsStream("elasticsearch/" + file)) {
                if (resource == null) {
                    throw new EngineFailed("The application is incomplete: " + file + " is missing");
                }
                String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(part.resolve(file), text.replace("${own}", own.toString()), StandardCharsets.UTF_8);
            }
        }
        for (String empty : List.of("users", "users_roles", "roles.yml", "role_mapping.yml")) {
            Files.createFile(part.resolve(empty));
        }
        String storePassword = NodeCertificate.make(part.resolve("http.p12"), certificate, log);
        ACCOUNT.owns(own);
        ChildProcess.complete(
                new ChildProcess.Launch(
                        List.of(
                                programs.resolve("bin/elasticsearch-keystore").toString(),
                                "add",
                                "--stdin",
                                "--force",
                                "bootstrap.password",
                                "xpack.security.http.ssl.keystore.secure_password"),
                        environment(own, part),
                        programs,
                        log,
                        ACCOUNT,
                        "TERM"),
                password + "\n" + storePassword + "\n",
                Duration.ofMinutes(2));
        Files.move(part, own.resolve("config"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, String> environment(Path own, Path configuration) {
        return new TreeMap<>(Map.of(
                "PATH", "/usr/bin:/bin",
                "HOME", own.toString(),
                "LC_ALL", "C",
                "ES_PATH_CONF", configuration.toString(),
                "ES_TMPDIR", own.resolve("tmp").toString(),
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_JAVA_OPTS", "-Xms512m -Xmx512m"));
    }

    private static Elasticsearch whenReady(ChildProcess node, Path own, String password, Path certificate) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (true) {
                String address = firstLine(own.resolve("logs").resolve("http.ports"));
                ElasticsearchAccess access =
                        new ElasticsearchAccess("https://" + address, "elastic", password, null, certificate);
                if (!address.isEmpty() && NodeCertificate.answers(access)) {
                    return new Elasticsearch(node, access);
                }
                if (!node.alive() || Instant.now().isAfter(deadline)) {
                    throw new EngineFailed("Elasticsearch does not come up: " + node.lastWords());
                }
                Pause.shortly();
            }
        } catch (EngineFailed failed) {
            node.close();
            throw failed;
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException notYet) {
            return "";
        }
    }
}
