package org.tessera.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tessera.endurance.Script.Answer;

/**
 * {@code ./tessera torture [MINUTES]}: hands in without a pause and kills the application (its worker with it), a parsing
 * cell, PostgreSQL or Elasticsearch at random instants, a hundred times or until the time is over. Then it looks: nothing
 * acknowledged is lost, nothing is there twice, the ledger is whole, and no planted word stands readable in any file.
 */
final class Torture {

    private static final int KILLS = 100;

    /** What is killed how often, of ten. */
    private static final List<String> VICTIMS = List.of(
            "cell",
            "cell",
            "cell",
            "cell",
            "PostgreSQL",
            "PostgreSQL",
            "PostgreSQL",
            "Elasticsearch",
            "Elasticsearch",
            "application and worker");

    private final Random chance;
    private final Trial trial;
    private final Map<String, Map<String, Integer>> kills = new LinkedHashMap<>();
    private final Object turn = new Object();
    private int sent;
    private int unanswered;
    private int resumed;

    private Torture(Trial trial, long seed) {
        this.trial = trial;
        this.chance = new Random(seed);
    }

    static void main(String... arguments) throws Exception {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        try (Trial trial = new Trial()) {
            new Torture(trial, seed).run(Duration.ofMinutes(minutes), seed);
        }
        System.exit(0);
    }

    private void run(Duration time, long seed) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        say("seed " + seed);
        trial.start();
        AtomicBoolean over = new AtomicBoolean();
        Thread sending = Thread.ofPlatform().daemon().name("sending").start(() -> send(over));
        int killed = 0;
        while (killed < KILLS && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(300 + chance.nextInt(3_000));
            String victim = VICTIMS.get(chance.nextInt(VICTIMS.size()));
            String phase = phase();
            if (kill(victim)) {
                killed++;
                kills.computeIfAbsent(victim, any -> new TreeMap<>()).merge(phase, 1, Integer::sum);
                say(killed + ": " + victim + " during " + phase);
            }
        }
        over.set(true);
        sending.join();
        look(killed);
    }

    private void send(AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            try {
                synchronized (turn) {
                    // nothing is sent while the application is down: there is nobody to acknowledge it
                }
                sent++;
                if (i % 5 == 4) {
                    inPieces(over);
                    continue;
                }
                Answer answer = switch (i % 5) {
                    case 0 -> trial.send(Papers.longText(trial.markers.latin()), ".txt");
                    case 1 -> trial.send(Papers.table(trial.markers.cyrillic()), ".csv");
                    case 2 -> trial.send(Papers.wordDocument(trial.markers.latin()), ".docx");
                    default -> trial.send(Papers.text(trial.markers.cyrillic()), ".txt");
                };
                if (answer.status() != 202) {
                    unanswered++;
                    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                }
                TimeUnit.MILLISECONDS.sleep(400);
            } catch (InterruptedException e) {
                return;
            } catch (Exception down) {
                unanswered++;
                pause();
            }
        }
    }

    /** As a browser sends it: it goes on where the line broke, whatever has been killed in between. */
    private void inPieces(AtomicBoolean over) throws Exception {
        byte[] paper = Papers.text(trial.markers.latin());
        String word = trial.markers.all().getLast();
        Pieces pieces = trial.announce(paper, ".txt", 400_000);
        while (!over.get()) {
            try {
                synchronized (turn) {
                    // as above
                }
                int at = pieces.offset(trial.script());
                if (at < pieces.size()) {
                    pieces.send(trial.script(), at, 100_000);
                    TimeUnit.MILLISECONDS.sleep(100);
                    continue;
                }
                Answer answer = pieces.complete(trial.script());
                if (trial.acknowledge(answer, word)) {
                    resumed++;
                    return;
                }
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                pause();
            } catch (IOException down) {
                pause();
            }
        }
        unanswered++;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How far the newest of what is under way has come. */
    private String phase() {
        try {
            List<Trial.HandedIn> all = List.copyOf(trial.acknowledged);
            for (Trial.HandedIn each : all.subList(Math.max(0, all.size() - 4), all.size())) {
                String state = trial.state(each);
                switch (state) {
                    case "RECEIVED" -> {
                        return "opening";
                    }
                    case "OPENED" -> {
                        return "parsing";
                    }
                    case "PARSED" -> {
                        return "indexing";
                    }
                    default -> {}
                }
            }
            return "upload or rest";
        } catch (Exception away) {
            return "recovery";
        }
    }

    private boolean kill(String victim) throws Exception {
        try {
            switch (victim) {
                case "cell" -> {
                    return trial.application.killCell();
                }
                case "PostgreSQL" -> trial.application.killPostgres();
                case "Elasticsearch" -> trial.application.killElasticsearch();
                default -> {
                    synchronized (turn) {
                        trial.application.kill();
                        trial.start();
                    }
                }
            }
            return true;
        } catch (IOException | java.util.NoSuchElementException notThere) {
            return false; // it is just coming back from the last time
        }
    }

    private void look(int killed) throws Exception {
        say("waiting until all is done");
        Deadline.await(
                () -> "the engines are back",
                () -> trial.script().anonymously("/actuator/health/readiness").status() == 200);
        trial.everythingIsDoneOnce();
        trial.theIndexIsWhole();
        long there = trial.contributions();
        assertThat(there).isBetween((long) trial.acknowledged.size(), (long) sent);
        trial.application.stop();
        Traces traces = trial.nothingIsReadable();
        System.out.println(
                "\n| killed | opening | parsing | indexing | upload or rest | recovery |\n|---|---|---|---|---|---|");
        kills.forEach((victim, phases) -> System.out.println("| " + victim + " | "
                + String.join(
                        " | ",
                        new ArrayList<>(List.of("opening", "parsing", "indexing", "upload or rest", "recovery"))
                                .stream()
                                        .map(phase -> String.valueOf(phases.getOrDefault(phase, 0)))
                                        .toList())
                + " |"));
        System.out.printf(
                "%n%d kills; %d sent, %d acknowledged (%d of them uploads in pieces), %d not answered with a receipt;"
                        + " %d contributions there.%n",
                killed, sent, trial.acknowledged.size(), resumed, unanswered, there);
        System.out.printf(
                "Lost: 0. Twice: 0. Ledger intact. %d planted words looked for in %d files (%d MB): none readable.%n",
                trial.markers.all().size(), traces.files(), traces.bytes() >> 20);
    }

    private static void say(String line) {
        System.err.println("torture: " + line);
    }
}
