package org.tessera.endurance;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tessera.bench.Bench;
import org.tessera.bench.Ground;
import org.tessera.bench.Table;
import org.tessera.coediting.Figures;
import org.tessera.coediting.Hocuspocus;
import org.tessera.coediting.Typing;
import org.tessera.testing.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * Many authors typing at one text: the packaged application, with its database, its log and its rights, beside
 * Hocuspocus as it comes from npm, in memory and unchecked, under the same load from the same generator.
 */
final class CoeditingBench implements Bench {

    private static final int CHARACTERS = 20_000;

    /** @param aim of the 95th percentile, in milliseconds */
    private record Case(int authors, int sections, double aim) {
        String words() {
            return authors + " authors, " + (sections == 1 ? "one section" : sections + " sections");
        }
    }

    private static final List<Case> CASES =
            List.of(new Case(25, 1, 30), new Case(100, 20, 30), new Case(100, 1, 50), new Case(350, 1, 250));

    @Override
    public String name() {
        return "coediting";
    }

    @Override
    public String says() {
        return "keystroke to arrival at others while many type, beside Hocuspocus"
                + " (--seconds=60 --warm-up=15 --cases=1,2,3,4 --hocuspocus=yes --java=-Xmx1g)";
    }

    @Override
    public void run(Ground ground) throws Exception {
        List<Case> cases = Stream.of(ground.option("cases", "1,2,3,4").split(","))
                .map(number -> CASES.get(Integer.parseInt(number.strip()) - 1))
                .toList();
        Path npm = Files.createDirectory(ground.folder().resolve("npm"));
        String version = ground.option("hocuspocus", "yes").equals("yes")
                ? Hocuspocus.install(npm).orElse(null)
                : null;
        ground.say(version == null ? "npm brings no Hocuspocus here: ours alone" : "Hocuspocus " + version);
        Table table = new Table(
                "authors",
                "server",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "aim p95",
                "reached",
                "lost",
                "same text",
                "processor",
                "memory MB");
        try (Trial trial = new Trial(List.of(ground.option("java", "-Xmx1g").split(" ")))) {
            trial.start();
            for (Case one : cases) {
                ours(ground, trial, one, table);
                if (version != null) {
                    theirs(ground, npm, one, table);
                }
            }
        }
        ground.report(("Each types three letters a second in words, in a text of 20,000 characters; %d s after %d s of"
                        + " warming up. Hocuspocus: %s. Processor: of one core, with the database.\n\n%s")
                .formatted(seconds(ground), warmUp(ground), version == null ? "not here" : version, table.markdown()));
    }

    private static int seconds(Ground ground) {
        return ground.option("seconds", 60);
    }

    private static int warmUp(Ground ground) {
        return ground.option("warm-up", 15);
    }

    private static Typing.Shape shape(Ground ground, Case one) {
        return new Typing.Shape(one.authors(), one.sections(), CHARACTERS, warmUp(ground), seconds(ground));
    }

    private static void ours(Ground ground, Trial trial, Case one, Table table) throws Exception {
        ground.say("ours: " + one.words());
        String address = trial.application.address();
        List<UUID> sections = sections(trial, one.sections());
        List<String> tokens = List.of(Tokens.of(address, "coordinator-1"), Tokens.of(address, "coordinator-2"));
        Meter meter = new Meter(trial.application.java());
        Figures figures = Typing.tessera(
                shape(ground, one),
                URI.create(address.replace("http", "ws")),
                sections,
                tokens,
                section -> document(trial, section),
                meter::look);
        row(ground, table, one, "Tessera", figures, meter, one.aim());
    }

    private static void theirs(Ground ground, Path npm, Case one, Table table) throws Exception {
        ground.say("Hocuspocus: " + one.words());
        try (Hocuspocus server = Hocuspocus.start(npm, CHARACTERS)) {
            Meter meter = new Meter(server.handle());
            Figures figures = Typing.yjs(
                    shape(ground, one),
                    server.address(),
                    () -> {
                        try {
                            return server.characters();
                        } catch (IOException gone) {
                            throw new UncheckedIOException(gone);
                        }
                    },
                    meter::look);
            row(ground, table, one, "Hocuspocus", figures, meter, null);
        }
    }

    private static void row(
            Ground ground, Table table, Case one, String server, Figures figures, Meter meter, @Nullable Double aim) {
        ground.say("  p50 %.1f, p95 %.1f, p99 %.1f ms of %d arrivals; %d lost"
                .formatted(
                        figures.percentile(50),
                        figures.percentile(95),
                        figures.percentile(99),
                        figures.arrivals(),
                        figures.lost()));
        table.row(
                one.words(),
                server,
                figures.percentile(50),
                figures.percentile(95),
                figures.percentile(99),
                aim == null ? "" : "≤ " + Math.round(aim),
                aim == null ? "" : figures.percentile(95) <= aim ? "yes" : "**no**",
                figures.lost(),
                figures.same() ? "yes" : "**no**",
                String.format(Locale.ROOT, "%.0f %%", meter.cores() * 100),
                meter.megabytes());
    }

    /** Of a new assessment, with their first text. */
    private static List<UUID> sections(Trial trial, int count) throws Exception {
        JsonNode made = trial.script()
                .post("coordinator-1", "/api/assessments", "{\"title\":\"Bench\",\"language\":\"en\"}")
                .json();
        List<UUID> sections = new ArrayList<>();
        for (JsonNode chapter : made.path("chapters")) {
            for (JsonNode section : chapter.path("sections")) {
                if (sections.size() < count) {
                    UUID id = UUID.fromString(section.path("id").asString());
                    Script.Answer written = trial.script()
                            .post("coordinator-1", "/api/sections/" + id + "/steps", Typing.text(CHARACTERS));
                    if (written.status() != 200) {
                        throw new IllegalStateException("No text to write in: " + written.text());
                    }
                    sections.add(id);
                }
            }
        }
        return sections;
    }

    private static JsonNode document(Trial trial, UUID section) {
        try {
            return trial.script()
                    .get("coordinator-1", "/api/sections/" + section)
                    .json()
                    .path("doc");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Looked at when counting begins and when it ends. */
    private static final class Meter {
        private final ProcessHandle process;
        private @Nullable Duration began;
        private long beganAt;
        private double cores;

        Meter(ProcessHandle process) {
            this.process = process;
        }

        void look() {
            Duration used = Stream.concat(Stream.of(process), process.descendants())
                    .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
            if (began == null) {
                began = used;
                beganAt = System.nanoTime();
            } else {
                cores = used.minus(requireNonNull(began)).toNanos() / (double) (System.nanoTime() - beganAt);
            }
        }

        double cores() {
            return cores;
        }

        /** Of the process itself, where the system tells. */
        Object megabytes() {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
                return lines.filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0L);
            } catch (IOException | UncheckedIOException untold) {
                return "?";
            }
        }
    }
}
