package org.tessera.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL over a folder: loopback only, no socket file, SCRAM passwords, and durable: a commit is on the disk before
 * it is answered. Statements, their values and the messages of failed ones (which quote values) stay out of its log.
 */
public final class Postgres implements LocalEngine {

    /** Its own; see {@link Account#of}. */
    static final Account ACCOUNT = Account.of(64101);

    /** {@code initdb} wants an account with a name; {@code nobody} has one on every Linux. */
    private static final Account NAMED = Account.of(65534);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_timezone=UTC",
            "timezone=UTC",
            "max_connections=200");

    private final ChildProcess server;
    private final JdbcAccess administrator;
    private final int port;

    private Postgres(ChildProcess server, JdbcAccess administrator, int port) {
        this.server = server;
        this.administrator = administrator;
        this.port = port;
    }

    /**
     * @param wanted the port, 0 for any that is free
     * @throws EngineFailed if it does not come up within two minutes
     */
    static Postgres start(Path home, Path cache, int wanted) {
        try {
            Path programs = Distribution.postgres(cache).resolve("bin");
            Path data = home.resolve("postgres");
            Path log = home.resolve("logs").resolve("postgres.log");
            Remains remains = new Remains(home.resolve("postgres.pid"));
            remains.awaitEnd();
            ACCOUNT.reaches(home, "the data folder");
            ACCOUNT.reaches(programs, "the unpacked engines");
            String password = Secret.keptIn(home.resolve("postgres.password"));
            if (!Files.isDirectory(data)) {
                initialise(programs, data, log, password);
            }
            // The last run has ended (see Remains): a number in it that somebody else has by now must not stop this one
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            int port = wanted == 0 ? freePort() : wanted;
            ChildProcess server = ChildProcess.start(launch(serverCommand(programs, data, port), home, log, ACCOUNT));
            remains.remember(server);
            JdbcAccess administrator =
                    new JdbcAccess("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
            return new Postgres(server, administrator, port).whenReady();
        } catch (IOException failed) {
            throw new EngineFailed("PostgreSQL does not start in " + home, failed);
        }
    }

    /** The superuser's access to the maintenance database. */
    public JdbcAccess administrator() {
        return administrator;
    }

    /**
     * The database with its two logins, made if they are not there yet: one owns it and what is in it, the other owns
     * nothing and has no right but to take on one of the two roles behind the wall (V95__second_wall.sql).
     */
    Logins database(String name, String password, String ownersPassword) {
        String owner = name + "_owner";
        try (Connection connection = connect(administrator);
                Statement statement = connection.createStatement()) {
            role(statement, owner, "login password '" + ownersPassword + "'");
            role(statement, name, "login password '" + password + "'");
            statement.execute("alter role " + name + " noinherit");
            for (String side : List.of("tessera_viewer", "tessera_platform")) {
                role(statement, side, "nologin");
                statement.execute("grant " + side + " to " + name + " with inherit false, set true");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + owner);
            }
        } catch (SQLException failed) {
            throw new EngineFailed("PostgreSQL refuses to make the database " + name, failed);
        }
        String url = administrator.url().replaceFirst("/postgres$", "/" + name);
        try (Connection connection = connect(new JdbcAccess(url, administrator.user(), administrator.password()));
                Statement statement = connection.createStatement()) {
            // before the wall there was one login, which owned everything
            statement.execute("reassign owned by " + name + " to " + owner);
        } catch (SQLException failed) {
            throw new EngineFailed("PostgreSQL refuses to set the owner of the database " + name, failed);
        }
        return new Logins(new JdbcAccess(url, name, password), new JdbcAccess(url, owner, ownersPassword));
    }

    /** The application's login, and the owner's, which is Flyway's. */
    record Logins(JdbcAccess application, JdbcAccess owner) {}

    private static void role(Statement statement, String name, String options) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " " + options);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public ChildProcess process() {
        return server;
    }

    @Override
    public int port() {
        return port;
    }

    /** Complete or not there: an interrupted first start begins anew. */
    private static void initialise(Path programs, Path data, Path log, String password) throws IOException {
        Path part = data.resolveSibling("postgres.part");
        FileSystemUtils.deleteRecursively(part);
        NAMED.owns(part);
        Path passwordFile = Files.createTempFile(data.resolveSibling("logs"), "initdb", "");
        try {
            Files.writeString(passwordFile, password, StandardCharsets.UTF_8);
            NAMED.ownsFile(passwordFile);
            ChildProcess.complete(
                    launch(
                            List.of(
                                    programs.resolve("initdb").toString(),
                                    "--pgdata=" + part,
                                    "--username=postgres",
                                    "--auth=scram-sha-256",
                                    "--pwfile=" + passwordFile,
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C"),
                            part,
                            log,
                            NAMED),
                    "",
                    PATIENCE);
        } finally {
            Files.delete(passwordFile);
        }
        ACCOUNT.owns(part);
        Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> serverCommand(Path programs, Path data, int port) {
        List<String> command = new ArrayList<>(
                List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** INT is PostgreSQL's fast shutdown; TERM would wait for its clients to leave. */
    private static ChildProcess.Launch launch(List<String> command, Path folder, Path log, Account account) {
        return new ChildProcess.Launch(
                command, Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C", "TZ", "UTC"), folder, log, account, "INT");
    }

    private Postgres whenReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (!accepts()) {
                if (!server.alive() || Instant.now().isAfter(deadline)) {
                    throw new EngineFailed("PostgreSQL does not come up: " + server.lastWords());
                }
                Pause.shortly();
            }
            return this;
        } catch (EngineFailed failed) {
            server.close();
            throw failed;
        }
    }

    private boolean accepts() {
        try (Connection connection = connect(administrator)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Connection connect(JdbcAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
