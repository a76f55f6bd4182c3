package org.tessera.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.tessera.bench.Bench;
import org.tessera.bench.Cpu;
import org.tessera.bench.Ground;
import org.tessera.bench.Table;
import org.tessera.bench.Timing;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.KeptInBulk;
import org.tessera.evidence.Passage;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Sharing;

/**
 * The blinded index by itself, as large as one has patience for. While a contribution is indexed the next ones are written,
 * sealed and kept, as they are where several arrive; the engine's segments stay as it merges them by itself.
 */
final class ScaleBench implements Bench {

    private static final Viewer VIEWER = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final int IN_A_CONTRIBUTION = 1_000;
    private static final int AHEAD = 2;

    private final Generated generated = new Generated(1);
    private int kept;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String says() {
        return "the blinded index alone, much larger [--passages=100000,1000000] [--questions=200]";
    }

    @Override
    public void run(Ground ground) throws Exception {
        Table indexed = new Table("passages", "indexed a second", "processor ms a passage");
        Table asked = new Table("passages", "clients", "p50 ms", "p95 ms", "answers a second");
        try (ConfigurableApplicationContext application = SearchBench.application(ground)) {
            Search search = application.getBean(Search.class);
            List<SearchQuery> questions = Questions.of(ground.option("questions", 200));
            for (String size : ground.option("passages", "100000,1000000").split(",")) {
                int passages = Integer.parseInt(size.replace("_", ""));
                fill(ground, application, passages, indexed);
                for (int clients : new int[] {1, 8}) {
                    ground.say("asking " + passages + ", " + clients + (clients == 1 ? " client" : " clients"));
                    Timing timing =
                            Timing.withClients(
                                    clients, questions.size() / 2, questions.size(), turn -> (Callable<Long>)
                                            () -> search.search(VIEWER, questions.get(turn % questions.size()))
                                                    .total());
                    asked.row(passages, clients, timing.p50(), timing.p95(), timing.perSecond());
                }
            }
        }
        ground.report("**Indexing** (writing, sealing and keeping the next ones meanwhile)\n\n" + indexed.markdown());
        ground.report(
                "**Asking**, twenty hits with snippets, every second question with a period, every fourth with areas,"
                        + " the facets of the search screen\n\n" + asked.markdown());
    }

    private void fill(Ground ground, ConfigurableApplicationContext application, int passages, Table indexed)
            throws Exception {
        KeptInBulk bulk = new KeptInBulk(application);
        Evidence evidence = application.getBean(Evidence.class);
        PassageIndex index = application.getBean(PassageIndex.class);
        Entries entries = application.getBean(Entries.class);
        int before = kept;
        Cpu used = Cpu.now();
        long began = System.nanoTime();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Deque<Future<List<Passage>>> next = new ArrayDeque<>();
            int ordered = kept;
            while (kept < passages) {
                while (next.size() < AHEAD && ordered < passages) {
                    int some = Math.min(IN_A_CONTRIBUTION, passages - ordered);
                    next.add(writer.submit(() -> next(bulk, evidence, some)));
                    ordered += some;
                }
                List<Passage> some = next.remove().get();
                index.replace(some.getFirst().contribution(), entries(entries, some));
                kept += some.size();
                ground.progress("indexed", kept, passages);
            }
        }
        int measured = kept - before;
        indexed.row(
                passages,
                measured / ((System.nanoTime() - began) / 1e9),
                Cpu.now().since(used).millis() / measured);
    }

    private List<Passage> next(KeptInBulk bulk, Evidence evidence, int passages) {
        Generated.Told told = generated.next(passages);
        return evidence.forIndexing(bulk.keep(told.owner(), told.language(), told.area(), told.period(), told.texts()));
    }

    private static List<IndexEntry> entries(Entries entries, List<Passage> some) {
        List<IndexEntry> all = new ArrayList<>();
        some.forEach(one -> all.add(entries.entry(one, new Sharing(one.owner(), Set.of(), false))));
        return all;
    }
}
