package org.tessera.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The engines in a process of their own that is killed. That they find everything again is seen with the whole application. */
class LocalEnginesTest {

    private Path data = Path.of("");

    @BeforeEach
    void makeAFolderThatTheEnginesReach() throws IOException {
        data = Files.createTempDirectory("tessera-engines-test-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void joinedByACommandAndKilledWithTheirParent() throws Exception {
        Process parent = startHolder();
        List<ProcessHandle> engines = Arrays.stream(line(parent).split(" "))
                .map(Long::parseLong)
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();
        assertThat(engines).hasSize(2).allMatch(ProcessHandle::isAlive);

        assertThatThrownBy(() -> Engines.start(data, Engines.cacheFolder()))
                .isInstanceOf(EngineFailed.class)
                .hasMessageContaining("already running");
        aCommandJoinsThem();

        parent.destroyForcibly().waitFor();
        for (ProcessHandle engine : engines) {
            engine.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private void aCommandJoinsThem() throws SQLException {
        RunningEngines running = RunningEngines.of(data).orElseThrow();
        assertThat(word(running.migrations())).isEqualTo("durable");
        assertThat(running.jdbc().user()).isEqualTo("tessera");
        assertThat(NodeCertificate.answers(running.elasticsearch())).isTrue();
        assertThat(RunningEngines.of(data.resolve("elsewhere"))).isEmpty();
    }

    private static String word(JdbcAccess access) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select word from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void passwordsAreForNobodyElsesEyes() throws IOException {
        Path file = data.resolve("secret");
        String secret = Secret.keptIn(file);

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32).isEqualTo(Secret.keptIn(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private Process startHolder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String line(Process process) throws IOException {
        String line = process.inputReader().readLine();
        assertThat(line).as("the engines' process numbers").isNotNull();
        return line;
    }

    /** Starts the engines, writes a word, tells the process numbers and waits to be killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws SQLException, InterruptedException {
            Engines engines = Engines.start(Path.of(arguments[0]), Engines.cacheFolder());
            JdbcAccess access = engines.migrations();
            try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('durable')");
            }
            long[] pids = engines.pids();
            System.out.println(pids[0] + " " + pids[1]);
            Thread.currentThread().join();
        }
    }
}
