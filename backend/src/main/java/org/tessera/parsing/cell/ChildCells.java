package org.tessera.parsing.cell;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts cells as child processes: another user, no environment, no network, a temporary folder in memory. */
final class ChildCells implements CellLink.Source {

    private static final Logger log = LoggerFactory.getLogger(ChildCells.class);
    private static final String FOLDER = "tessera-cell-";
    private static final Path MEMORY = Path.of("/dev/shm");

    /** A child dies with the thread that forked it, so one thread forks them all and lives as long as we do. */
    private final ExecutorService forker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("cell-forker").factory());

    private final ParsingSettings settings;
    private final Path temporary;
    private final Path java;
    private final String classPath;
    private final Confinement confinement;

    ChildCells(ParsingSettings settings, Path library) throws IOException {
        this.settings = settings;
        boolean inMemory = Files.isWritable(MEMORY);
        this.temporary = inMemory ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        if (!inMemory) {
            log.warn("There is no /dev/shm: the parsing cell's temporary files lie in {}", temporary);
        }
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
        this.classPath = CellLibrary.in(library);
        this.confinement = Confinement.find(settings.uid(), List.of(library, java));
        sweep();
    }

    @Override
    public CellLink open() throws IOException {
        try {
            return forker.submit(this::fork).get();
        } catch (ExecutionException e) {
            throw new IOException("The parsing cell does not start", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while starting a parsing cell", e);
        }
    }

    private CellLink fork() throws IOException {
        Path folder = Files.createTempDirectory(
                temporary,
                FOLDER + ProcessHandle.current().pid() + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (confinement.ownUser()) {
            Files.setAttribute(folder, "unix:uid", settings.uid());
            Files.setAttribute(folder, "unix:gid", settings.uid());
        }
        List<String> command = new ArrayList<>(confinement.prefix());
        command.addAll(CellCommand.of(
                java, classPath, settings.heapMegabytes(), folder, CellCommand.tesseract(settings.tesseract())));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        return new Child(builder.start(), folder);
    }

    /** What a killed application left behind; it lies in memory only, but it is plaintext. */
    private void sweep() throws IOException {
        try (Stream<Path> folders = Files.list(temporary)) {
            folders.filter(each -> each.getFileName().toString().startsWith(FOLDER))
                    .filter(each -> !alive(each.getFileName().toString()))
                    .forEach(CellCommand::delete);
        }
    }

    private static boolean alive(String folder) {
        String[] parts = folder.substring(FOLDER.length()).split("-");
        return parts[0].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts[0])).isPresent();
    }

    private static final class Child implements CellLink {
        private static final int REPORT = 4_000;

        private final Process process;
        private final Path folder;
        private final Wire wire;
        private volatile boolean spoke;

        Child(Process process, Path folder) {
            this.process = process;
            this.folder = folder;
            InputStream in = new BufferedInputStream(process.getInputStream());
            this.wire = new Wire(in, new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
                @Override
                public Frame read() throws IOException {
                    Frame frame = super.read();
                    spoke = true;
                    return frame;
                }
            };
            // Not virtual: reading a process's pipe holds on to its carrier, and there are few of those.
            Thread.ofPlatform().daemon().name("cell-complaints").start(this::drain);
        }

        /** Before a cell has read a document its complaints are ours to know; afterwards they might be content. */
        private void drain() {
            StringBuilder report = new StringBuilder();
            try (InputStream complaints = process.getErrorStream()) {
                byte[] bytes = new byte[1024];
                for (int n = complaints.read(bytes); n >= 0; n = complaints.read(bytes)) {
                    if (!spoke && report.length() < REPORT) {
                        report.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                    }
                }
            } catch (IOException ended) {
                // nothing more to hear
            }
            if (!spoke && !report.isEmpty()) {
                log.error("A parsing cell did not start: {}", report);
            }
        }

        @Override
        public Wire wire() {
            return wire;
        }

        @Override
        public void kill() {
            process.destroyForcibly();
            exitCode();
            CellCommand.delete(folder);
        }

        @Override
        public @Nullable Integer exitCode() {
            try {
                return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }
}
