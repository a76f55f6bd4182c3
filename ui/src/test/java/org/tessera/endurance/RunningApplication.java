package org.tessera.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tessera.engines.Account;
import org.tessera.engines.ChildProcess;
import org.tessera.engines.NodeCertificate;

/**
 * The packaged application with data, temporary folder and captured output of its own, started as {@code ./tessera run}
 * starts it, without samples. It dies with this test however the test ends, and its engines with it.
 */
final class RunningApplication implements AutoCloseable {

    private static final String READY = "Tessera is ready: ";

    private final Path home;
    private final List<String> options;
    private @Nullable ChildProcess process;
    private String address = "";

    /** To be ready soon, which is what a test waits for. */
    static final List<String> SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m");

    /**
     * @param home a new folder
     * @param options of Java
     */
    RunningApplication(Path home, List<String> options) throws IOException {
        this.home = home;
        this.options = List.copyOf(options);
        // the engines' and the cell's own accounts pass through it
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        for (Path folder : List.of(data(), temporary(), captured())) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        }
    }

    Path data() {
        return home.resolve("data");
    }

    Path temporary() {
        return home.resolve("tmp");
    }

    Path captured() {
        return home.resolve("captured");
    }

    String address() {
        return address;
    }

    /** Returns when it says that it is ready. */
    void start() throws Exception {
        Path output = captured().resolve("output-" + System.nanoTime() + ".log");
        ChildProcess started = ChildProcess.start(new ChildProcess.Launch(
                command(),
                Map.of(
                        "PATH", "/usr/bin:/bin",
                        "TESSERA_DATA", data().toString(),
                        "TESSERA_PORT", "0",
                        "TESSERA_SAMPLES", "none"),
                home,
                output,
                Account.own(),
                "KILL"));
        process = started;
        Deadline.await(() -> "the application is ready; " + started.lastWords(), () -> {
            assertThat(started.alive()).as("alive; %s", started.lastWords()).isTrue();
            return Files.readString(output).contains(READY);
        });
        address = Files.readString(output)
                .lines()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .orElseThrow()
                .substring(READY.length());
    }

    /** {@code kill -9}; returns when nothing of it is left. */
    void kill() throws Exception {
        ProcessHandle whole = child().handle();
        List<ProcessHandle> family = new ArrayList<>(whole.descendants().toList());
        family.add(whole);
        // an engine or a cell may have ended a moment ago
        assertThat(family).as("application and what it started").isNotEmpty();
        java().destroyForcibly();
        for (ProcessHandle each : family) {
            each.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    /** As Ctrl-C does; returns when nothing of it is left. */
    void stop() throws Exception {
        List<ProcessHandle> family = child().handle().descendants().toList();
        child().handle().destroy();
        child().handle().onExit().get(90, TimeUnit.SECONDS);
        for (ProcessHandle each : family) {
            each.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    /** The application's own process: where a shell holds the leash, it is that one's child. */
    ProcessHandle java() {
        ProcessHandle whole = child().handle();
        return isJava(whole)
                ? whole
                : whole.children()
                        .filter(RunningApplication::isJava)
                        .findFirst()
                        .orElseThrow();
    }

    /** One of the parsing cells; false if none is there at this instant. */
    boolean killCell() {
        return child().handle()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("org.tessera.parsing.tika.CellMain"))
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    void killPostgres() throws IOException {
        engine("postgres").destroyForcibly();
    }

    /** The node itself, not its launcher, which waits for it. */
    void killElasticsearch() throws IOException {
        ProcessHandle launcher = engine("elasticsearch");
        launcher.descendants()
                .filter(RunningApplication::isJava)
                .findFirst()
                .orElse(launcher)
                .destroyForcibly();
    }

    /** How many passages the index holds, asked of the engine itself. */
    String indexed() throws IOException, InterruptedException {
        Path engines = data().resolve("engines");
        String node = Files.readString(engines.resolve("elasticsearch/logs/http.ports"))
                .lines()
                .findFirst()
                .orElseThrow();
        String password =
                Files.readString(engines.resolve("elasticsearch.password")).strip();
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(NodeCertificate.trusting(engines.resolve("elasticsearch.crt")))
                .build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("https://" + node + "/tessera-passages/_count"))
                                    .timeout(Duration.ofSeconds(20))
                                    .header(
                                            "Authorization",
                                            "Basic "
                                                    + Base64.getEncoder()
                                                            .encodeToString(("elastic:" + password).getBytes(UTF_8)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** What its log says of warnings and faults, for whoever reads why a test failed. */
    String complaints() throws IOException {
        Path log = data().resolve("logs").resolve("tessera.log");
        if (!Files.exists(log)) {
            return "no log";
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.contains("\"level\":\"INFO\"")).collect(Collectors.joining("\n"));
        }
    }

    /** Ends it, whatever state it is in; returns when nothing of it is left. */
    @Override
    public void close() {
        ChildProcess last = process;
        if (last != null) {
            List<ProcessHandle> family = last.handle().descendants().toList();
            last.close();
            family.forEach(each -> each.onExit().join());
        }
    }

    private ChildProcess child() {
        return Objects.requireNonNull(process);
    }

    private ProcessHandle engine(String name) throws IOException {
        String pid = Files.readString(data().resolve("engines").resolve(name + ".pid"))
                .strip()
                .split(" ", 2)[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/java");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-Djava.io.tmpdir=" + temporary(),
                "-XX:ErrorFile=/dev/null"));
        command.addAll(options);
        String jar = System.getProperty("tessera.jar");
        if (jar != null && Files.exists(Path.of(jar))) {
            command.addAll(List.of("-jar", jar));
        } else {
            // from a development environment: the same classes, not packaged
            command.addAll(List.of(
                    "-Dvaadin.productionMode=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.tessera.TesseraApplication"));
        }
        return command;
    }
}
