package org.tessera.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.springframework.context.ConfigurableApplicationContext;
import org.tessera.bench.Cpu;
import org.tessera.bench.Ground;
import org.tessera.bench.Table;
import org.tessera.bench.Timing;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.KeptInBulk;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Sharing;
import org.tessera.search.elasticsearch.ComparedIndexes;
import org.tessera.vault.Vault;

/** The three indexes beside each other: filled in turns, asked the same questions, and what came of it as tables. */
final class SearchStand {

    private static final Viewer VIEWER = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final int IN_A_CONTRIBUTION = 100;
    /** Beyond ten thousand passages, so that a hundred thousand are written within minutes. */
    private static final int IN_A_LARGE_ONE = 500;

    private static final int WARM_UP = 400;
    private static final int IN_A_TURN = 40;

    /** A token as it is: the same fields and the same analysis, readable. */
    private static final class Unblinded extends Blinding {
        Unblinded(Vault vault) {
            super(vault);
        }

        @Override
        String token(Country owner, Field field, String token) {
            return token;
        }

        @Override
        List<String> tokens(Country owner, Field field, String token) {
            return List.of(token);
        }
    }

    private final Ground ground;
    private final KeptInBulk bulk;
    private final Evidence evidence;
    private final Search search;
    private final PassageIndex blind;
    private final ComparedIndexes compared;
    private final Entries blinding;
    private final Entries readable;
    private final Generated generated = new Generated(1);
    private int kept;

    SearchStand(Ground ground, ConfigurableApplicationContext application) throws IOException {
        this.ground = ground;
        bulk = new KeptInBulk(application);
        evidence = application.getBean(Evidence.class);
        search = application.getBean(Search.class);
        blind = application.getBean(PassageIndex.class);
        Vault vault = application.getBean(Vault.class);
        blinding = application.getBean(Entries.class);
        readable = new Entries(new Unblinded(vault));
        compared = ground.closing(new ComparedIndexes(ground.engines().elasticsearch()));
    }

    /** The three take turns, so that whatever else the machine does meets all of them. */
    void indexUpTo(int passages) throws IOException {
        Map<String, Long> wall = new LinkedHashMap<>();
        Map<String, Double> cpu = new LinkedHashMap<>();
        int measured = 0;
        int before = kept;
        while (kept < passages) {
            List<Passage> some = next();
            // the first tenth warms up
            boolean counts = kept - before > (passages - before) / 10;
            UUID contribution = some.getFirst().contribution();
            List<Sharing> sharing = some.stream()
                    .map(one -> new Sharing(one.owner(), Set.of(), false))
                    .toList();
            List<Map.Entry<String, Runnable>> ways = new ArrayList<>(List.of(
                    Map.entry("blind", () -> blind.replace(contribution, entries(blinding, some, sharing))),
                    Map.entry("plain", () -> compared.plain(some, entries(readable, some, sharing))),
                    Map.entry("standard", () -> compared.standard(some))));
            Collections.rotate(ways, kept / IN_A_CONTRIBUTION);
            for (var way : ways) {
                Cpu used = Cpu.now();
                long began = System.nanoTime();
                way.getValue().run();
                if (counts) {
                    wall.merge(way.getKey(), System.nanoTime() - began, Long::sum);
                    cpu.merge(way.getKey(), Cpu.now().since(used).millis(), Double::sum);
                }
            }
            if (counts) {
                measured += some.size();
            }
            ground.progress("indexed", kept, passages);
        }
        reportIndexing(passages, measured, wall, cpu);
    }

    private List<Passage> next() {
        Generated.Told told = generated.next(kept < 10_000 ? IN_A_CONTRIBUTION : IN_A_LARGE_ONE);
        UUID id = bulk.keep(told.owner(), told.language(), told.area(), told.period(), told.texts());
        kept += told.texts().size();
        return evidence.forIndexing(id);
    }

    private static List<IndexEntry> entries(Entries entries, List<Passage> some, List<Sharing> sharing) {
        List<IndexEntry> all = new ArrayList<>();
        for (int at = 0; at < some.size(); at++) {
            all.add(entries.entry(some.get(at), sharing.get(at)));
        }
        return all;
    }

    private void reportIndexing(int passages, int measured, Map<String, Long> wall, Map<String, Double> cpu) {
        ground.report("**Indexing up to " + passages + " passages** (analysis, bulk, refresh; processor time of "
                + "application and engines together)\n");
        double blind = measured / (wall.getOrDefault("blind", 1L) / 1e9);
        double plain = measured / (wall.getOrDefault("plain", 1L) / 1e9);
        double standard = measured / (wall.getOrDefault("standard", 1L) / 1e9);
        double blindCpu = cpu.getOrDefault("blind", 0.0) / measured;
        double plainCpu = cpu.getOrDefault("plain", 0.0) / measured;
        ground.report(Table.ofRatios()
                .atLeast(0.7, "passages a second", blind, "plaintext, same analysis", plain)
                .atMost(1 / 0.7, "processor ms a passage", blindCpu, "plaintext, same analysis", plainCpu)
                .row("passages a second", blind, "standard analyser", standard, blind / standard, "", "")
                .row(
                        "processor ms a passage",
                        blindCpu,
                        "standard analyser",
                        cpu.getOrDefault("standard", 0.0) / measured,
                        blindCpu * measured / cpu.getOrDefault("standard", 1.0),
                        "",
                        "")
                .markdown());
    }

    AtSize ask(int passages, int questions) throws Exception {
        ground.say("merging segments, so that all three are asked alike");
        compared.settle("blind-passages");
        Map<String, Long> bytes = compared.bytes("blind-passages");
        List<SearchQuery> asked = Questions.of(questions);
        ground.say("warming up");
        for (Way way : ways().values()) {
            Timing.withClients(8, 0, Math.max(WARM_UP, asked.size()), asking(way, asked, 0));
        }
        Map<String, AtSize.Times> times = new LinkedHashMap<>();
        for (int clients : new int[] {1, 8}) {
            times.putAll(timed(clients, asked));
        }
        AtSize at = new AtSize(passages, times, bytes);
        report(at);
        return at;
    }

    private interface Way {
        long ask(SearchQuery query) throws IOException;
    }

    private Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("blind", this::blind);
        ways.put("plain", this::plain);
        ways.put("standard", this::standard);
        return ways;
    }

    /** In turns, some questions each, so that whatever else the machine does meets all of them. */
    private Map<String, AtSize.Times> timed(int clients, List<SearchQuery> asked) throws Exception {
        ground.say("asking, " + clients + (clients == 1 ? " client" : " clients"));
        Map<String, List<Timing>> parts = new LinkedHashMap<>();
        List<Map.Entry<String, Way>> ways = new ArrayList<>(ways().entrySet());
        for (int from = 0; from < asked.size(); from += IN_A_TURN) {
            int some = Math.min(IN_A_TURN, asked.size() - from);
            for (var way : ways) {
                parts.computeIfAbsent(way.getKey(), any -> new ArrayList<>())
                        .add(Timing.withClients(clients, 0, some, asking(way.getValue(), asked, from)));
            }
            Collections.rotate(ways, 1);
        }
        Map<String, AtSize.Times> times = new LinkedHashMap<>();
        parts.forEach((way, all) -> times.put(way + " " + clients, AtSize.Times.of(Timing.together(all))));
        return times;
    }

    private static IntFunction<Callable<?>> asking(Way way, List<SearchQuery> asked, int from) {
        return turn -> (Callable<Long>) () -> way.ask(asked.get((from + turn) % asked.size()));
    }

    private long blind(SearchQuery query) {
        return search.search(VIEWER, query).total();
    }

    /** As one would with a readable index of the same analysis: the question once, the text from the answer. */
    private long plain(SearchQuery query) throws IOException {
        Optional<Clause> wanted = Wanted.in(query.words());
        ComparedIndexes.Answer answer = compared.ask(wanted.orElse(null), query);
        Snippets snippets = new Snippets(wanted);
        answer.texts().forEach(text -> snippets.cut(text.text(), text.language()));
        return answer.total();
    }

    private long standard(SearchQuery query) throws IOException {
        return compared.askStandard(query);
    }

    private void report(AtSize at) throws IOException {
        ground.report("**Asking " + at.passages() + " passages**, twenty hits with snippets, every second question "
                + "with a period, every fourth with areas, the facets of the search screen; milliseconds\n");
        Table table = Table.ofRatios();
        for (int clients : new int[] {1, 8}) {
            AtSize.Times ours = at.of("blind " + clients);
            AtSize.Times plain = at.of("plain " + clients);
            AtSize.Times standard = at.of("standard " + clients);
            String who = clients == 1 ? ", 1 client" : ", " + clients + " clients";
            String same = "plaintext, same analysis";
            String usual = "standard analyser, engine's highlighting";
            table.row("p50" + who, ours.p50(), same, plain.p50(), ours.p50() / plain.p50(), "", "");
            table.atMost(1.5, "p95" + who, ours.p95(), same, plain.p95());
            table.row("p50" + who, ours.p50(), usual, standard.p50(), ours.p50() / standard.p50(), "", "");
            table.atMost(1.0, "p95" + who, ours.p95(), usual, standard.p95());
        }
        ground.report(table.markdown());
        Table sizes = new Table("index", "MB", "bytes a passage");
        at.bytes().forEach((index, bytes) -> sizes.row(index, bytes / 1e6, bytes / at.passages()));
        ground.report(sizes.markdown());
        ground.report("Heap in use: Elasticsearch " + compared.heapMegabytes() + " MB (all three indexes), this "
                + "application " + used() + " MB after a collection.");
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }
}
