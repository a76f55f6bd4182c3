package org.tessera.endurance;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.tessera.bench.Bench;
import org.tessera.bench.Ground;
import org.tessera.bench.Table;
import org.tessera.endurance.Script.Answer;
import org.tessera.samples.bouncycastle.Sealer;

/**
 * Tika's own test documents, good and bad, from the sealed envelope to searchable, beside Tika as it comes with the same
 * number of threads. Ours does more (receives, opens, verifies, seals, cuts, analyses, blinds, indexes, and writes the
 * ledger), which is what the aim leaves room for.
 */
final class IntakeBench implements Bench {

    private static final String PARTICULARS = """
            {"title":"Bench","areas":["DRUGS"],"period":{"from":"2025-01-01","to":"2025-12-31"},
             "evaluation":"B2","handling":["H0"],"marking":"BPL"}""";

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String says() {
        return "Tika's test documents sealed to searchable, beside plain Tika (--documents=511 --threads=2)";
    }

    @Override
    public void run(Ground ground) throws Exception {
        int threads = ground.option("threads", 2);
        Path folder = Files.createDirectory(ground.folder().resolve("documents"));
        List<Path> files = documents(folder, ground.option("documents", 511));
        ground.say(files.size() + " documents");
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                System.getProperty("java.class.path"));
        double plain = PlainTika.seconds(java, folder, threads);
        ground.say("plain Tika: %.1f s".formatted(plain));
        // as it is shipped, but for the reading of scans, which plain Tika does not do here either
        try (Trial trial = new Trial(List.of("-Dtessera.parsing.tesseract=off"))) {
            trial.start();
            ours(ground, trial.script(), files, threads, plain);
        }
    }

    private static void ours(Ground ground, Script script, List<Path> files, int threads, double plain)
            throws Exception {
        String certificate = script.anonymously("/api/intake/certificate").text();
        List<byte[]> envelopes = new ArrayList<>();
        for (Path file : files) {
            envelopes.add(Sealer.seal(certificate, Files.readAllBytes(file)));
        }
        // warm: the first tenth twice, since plain Tika's first round does not count either
        take(script, files.subList(0, files.size() / 10), envelopes, threads);
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong slowest = new AtomicLong();
        AtomicLong deaf = new AtomicLong();
        Thread asking = Thread.ofPlatform().daemon().name("asking").start(() -> ask(script, over, slowest, deaf));
        long begun = System.nanoTime();
        Map<String, Integer> states = take(script, files, envelopes, threads);
        double seconds = (System.nanoTime() - begun) / 1e9;
        over.set(true);
        asking.join();
        Table table = Table.ofRatios();
        table.atLeast(
                0.8, "sealed to searchable, documents/s", files.size() / seconds, "plain Tika", files.size() / plain);
        ground.report(files.size() + " documents, " + threads + " threads each. What became of them: " + states
                + ". Searches meanwhile: the slowest " + slowest.get() + " ms, " + deaf.get() + " unanswered.\n\n"
                + table.markdown());
    }

    /** Returns when each has come to its end, with how many came to which. */
    private static Map<String, Integer> take(Script script, List<Path> files, List<byte[]> envelopes, int threads)
            throws Exception {
        Map<String, Integer> states = new TreeMap<>();
        Map<Integer, String> ids = new ConcurrentHashMap<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                int number = i;
                sent.add(clients.submit(() -> {
                    Answer answer = script.handIn(
                            Trial.ANALYST,
                            PARTICULARS,
                            envelopes.get(number),
                            PlainTika.name(files.get(number)) + ".cms");
                    if (answer.status() == 202) {
                        ids.put(number, answer.json().path("id").asString());
                    }
                    return null;
                }));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
        for (int i = 0; i < files.size(); i++) {
            String id = ids.get(i);
            states.merge(id == null ? "NOT_TAKEN" : end(script, id), 1, Integer::sum);
        }
        return states;
    }

    private static String end(Script script, String id) throws Exception {
        while (true) {
            String state = script.get(Trial.ANALYST, "/api/contributions/" + id)
                    .json()
                    .path("state")
                    .asString();
            if (!List.of("RECEIVED", "OPENED", "PARSED").contains(state)) {
                return state;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void ask(Script script, AtomicBoolean over, AtomicLong slowest, AtomicLong deaf) {
        while (!over.get()) {
            long begun = System.nanoTime();
            try {
                if (script.post(Trial.ANALYST, "/api/search", "{\"q\":\"document\"}")
                                .status()
                        != 200) {
                    deaf.incrementAndGet();
                }
                slowest.accumulateAndGet((System.nanoTime() - begun) / 1_000_000, Math::max);
                TimeUnit.SECONDS.sleep(1);
            } catch (IOException away) {
                deaf.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** From the test jars on the class path, each under a number of its own. */
    private static List<Path> documents(Path folder, int most) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.matches(".*tika-parser-(microsoft|pdf|mail|miscoffice|text|html)-module-[\\d.]+-tests\\.jar")) {
                continue;
            }
            try (JarFile jar = new JarFile(entry)) {
                for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements() && files.size() < most; ) {
                    JarEntry one = all.nextElement();
                    if (!one.isDirectory() && one.getName().startsWith("test-documents/")) {
                        Path file = folder.resolve(
                                "%04d-%s".formatted(files.size(), one.getName().replaceFirst(".*/", "")));
                        try (InputStream in = jar.getInputStream(one)) {
                            Files.copy(in, file);
                        }
                        files.add(file);
                    }
                }
            }
        }
        if (files.isEmpty()) {
            throw new IOException("Tika's test jars are not on the class path; run it by ./tessera bench intake");
        }
        return files;
    }
}
