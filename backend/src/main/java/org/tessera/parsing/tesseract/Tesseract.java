package org.tessera.parsing.tesseract;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text on a picture of a page. First the script is found out, then the languages written in it are tried: all
 * at once they make each other worse. Each run is a process of its own with one thread and a limit of time and memory;
 * it inherits everything that was taken from the cell.
 */
public final class Tesseract {

    /** Where the program lies, as the application tells the cell; see {@code CellCommand}. */
    public static final String PROPERTY = "tessera.tesseract";

    private static final int SECONDS = 60;
    private static final long MEMORY = 1_500L << 20;
    private static final int LONGEST_ANSWER = 400_000;

    private static @Nullable Tesseract found;
    private static boolean lookedFor;

    private final Path program;
    private final Set<String> installed;

    private Tesseract(Path program, Set<String> installed) {
        this.program = program;
        this.installed = Set.copyOf(installed);
    }

    /** Empty where there is none, or none that reads any language of the region. */
    public static synchronized Optional<Tesseract> here() {
        if (!lookedFor) {
            found = find();
            lookedFor = true;
        }
        return Optional.ofNullable(found);
    }

    /**
     * What a page says.
     *
     * @param languages Tesseract's own codes, those that were tried
     */
    public record Page(String text, List<String> languages) {
        public Page {
            languages = List.copyOf(languages);
        }
    }

    /**
     * Empty if nothing can be read on it, or not within the limits.
     *
     * @param page in shades of grey, one byte a pixel
     * @throws IOException if no process can be started
     */
    public Optional<Page> read(BufferedImage page) throws IOException {
        Script script = Script.LATIN;
        if (installed.contains("osd")) {
            String answer = run(page, List.of("stdin", "stdout", "--psm", "0"));
            script = answer == null ? Script.LATIN : Script.said(answer);
        }
        List<String> languages =
                script.languages().stream().filter(installed::contains).toList();
        if (languages.isEmpty()) {
            return Optional.empty();
        }
        String text = run(page, List.of("stdin", "stdout", "-l", String.join("+", languages), "--psm", "3"));
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Page(text, languages));
    }

    private static @Nullable Tesseract find() {
        String program = System.getProperty(PROPERTY, "");
        if (program.isEmpty() || !Files.isExecutable(Path.of(program))) {
            return null;
        }
        try {
            Process process = new ProcessBuilder(limited(Path.of(program), List.of("--list-langs")))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            Set<String> installed = new HashSet<>();
            answer(process).lines().map(String::strip).forEach(installed::add);
            boolean reads = false;
            for (Script each : Script.values()) {
                reads = reads || each.languages().stream().anyMatch(installed::contains);
            }
            return reads ? new Tesseract(Path.of(program), installed) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Its answer; null if it failed or took too long. */
    private @Nullable String run(BufferedImage page, List<String> arguments) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(limited(program, arguments)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        Thread feeding = Thread.ofPlatform().daemon().name("page").start(() -> feed(page, process.getOutputStream()));
        try {
            String answer = answer(process);
            feeding.join();
            return process.exitValue() == 0 ? answer : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            process.destroyForcibly();
        }
    }

    /** What it writes until its end, which comes in time or is made. */
    private static String answer(Process process) throws IOException {
        Thread clock = Thread.ofPlatform().daemon().name("page-clock").start(() -> {
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        });
        try (InputStream in = process.getInputStream()) {
            String answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            clock.join();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a page is read", e);
        }
    }

    /** As a portable grey map: a line of text, then the pixels as they are. */
    private static void feed(BufferedImage page, OutputStream to) {
        try (OutputStream out = new BufferedOutputStream(to, 1 << 16)) {
            String head = "P5\n" + page.getWidth() + " " + page.getHeight() + "\n255\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(((DataBufferByte) page.getRaster().getDataBuffer()).getData());
        } catch (IOException hungUp) {
            // it has seen enough; its answer says what it makes of it
        }
    }

    /** It dies with the cell, and the system itself holds it to its time and memory, where it can. */
    private static List<String> limited(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            command.addAll(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL", "--"));
        }
        if (Files.isExecutable(Path.of("/usr/bin/prlimit"))) {
            command.addAll(List.of("/usr/bin/prlimit", "--cpu=" + SECONDS, "--as=" + MEMORY, "--"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
