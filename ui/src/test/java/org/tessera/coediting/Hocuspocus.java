package org.tessera.coediting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A Hocuspocus server in Node, from packages that npm brings into a folder of their own. */
public final class Hocuspocus implements Closeable {

    private final Process process;
    private final BufferedReader said;
    private final URI address;

    private Hocuspocus(Process process, BufferedReader said, URI address) {
        this.process = process;
        this.said = said;
        this.address = address;
    }

    /** The packages' folder; empty, with the reason said, where npm is not here or brings nothing. */
    public static Optional<String> install(Path folder) throws IOException, InterruptedException {
        try {
            Process npm = new ProcessBuilder(
                            "npm", "install", "--silent", "--no-audit", "--no-fund", "@hocuspocus/server@4", "yjs")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (!npm.waitFor(3, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                return Optional.empty();
            }
        } catch (IOException absent) {
            return Optional.empty();
        }
        try (InputStream script = Hocuspocus.class.getResourceAsStream("hocuspocus.mjs")) {
            Files.copy(Objects.requireNonNull(script), folder.resolve("hocuspocus.mjs"));
        }
        Path description = folder.resolve("node_modules/@hocuspocus/server/package.json");
        return Optional.of(JsonMapper.shared()
                .readTree(Files.readString(description))
                .path("version")
                .asString());
    }

    public static Hocuspocus start(Path folder, int characters) throws IOException {
        Process process = new ProcessBuilder(List.of("node", "hocuspocus.mjs", String.valueOf(characters)))
                .directory(folder.toFile())
                .redirectError(folder.resolve("hocuspocus.log").toFile())
                .start();
        BufferedReader said = process.inputReader(UTF_8);
        String line = said.readLine();
        if (line == null || !line.startsWith("ready ")) {
            process.destroyForcibly();
            throw new IOException("Hocuspocus did not start: " + Files.readString(folder.resolve("hocuspocus.log")));
        }
        return new Hocuspocus(process, said, URI.create("ws://127.0.0.1:" + line.substring("ready ".length())));
    }

    public URI address() {
        return address;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** How many characters its documents hold together. */
    public long characters() throws IOException {
        process.outputWriter(UTF_8).append("\n").flush();
        long all = 0;
        for (String document : Objects.requireNonNull(said.readLine()).split(" ")) {
            all += Long.parseLong(document.substring(document.indexOf('=') + 1));
        }
        return all;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
