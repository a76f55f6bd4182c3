package org.tessera.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tessera.bench.Bench;
import org.tessera.bench.Ground;
import org.tessera.bench.Table;
import org.tessera.engines.Engines;
import org.tessera.evidence.KeptInBulk;

/**
 * The blinded index against two that anybody could read, on one node in one run: one with the same analysis, so that the
 * difference is the blinding, and one with the standard analyser, the text and the engine's highlighting, as search is
 * usually built. Ours is asked as a viewer asks: ledger, policy, database, decrypting, snippets. The plain ones are asked
 * without any of these; their text comes with the answer.
 */
final class SearchBench implements Bench {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String says() {
        return "blinded against plaintext: indexing, size, queries [--passages=10000,100000] [--questions=400]";
    }

    @Override
    public void run(Ground ground) throws Exception {
        List<AtSize> sizes = new ArrayList<>();
        try (ConfigurableApplicationContext application = application(ground)) {
            SearchStand stand = new SearchStand(ground, application);
            for (String size : ground.option("passages", "10000,100000").split(",")) {
                int passages = Integer.parseInt(size);
                stand.indexUpTo(passages);
                sizes.add(stand.ask(passages, ground.option("questions", 400)));
            }
        }
        growth(ground, sizes);
    }

    static ConfigurableApplicationContext application(Ground ground) throws IOException {
        Engines engines = ground.engines();
        var database = engines.jdbc();
        var migrations = engines.migrations();
        var search = engines.elasticsearch();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.flyway.url", migrations.url());
        settings.put("spring.flyway.user", migrations.user());
        settings.put("spring.flyway.password", migrations.password());
        settings.put("tessera.engines.start", "false");
        settings.put("tessera.elasticsearch.uri", search.uri());
        settings.put("tessera.elasticsearch.user", search.user());
        settings.put("tessera.elasticsearch.password", search.password());
        settings.put("tessera.elasticsearch.certificate", search.certificate());
        settings.put("tessera.search.index-prefix", "blind");
        settings.put("tessera.data", ground.folder().toString());
        settings.put("logging.level.root", "error");
        return new SpringApplicationBuilder(KeptInBulk.Beans.class)
                .web(WebApplicationType.NONE)
                // as arguments: they come before the settings of the application
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    private static void growth(Ground ground, List<AtSize> sizes) {
        if (sizes.size() < 2) {
            return;
        }
        AtSize small = sizes.getFirst();
        AtSize large = sizes.getLast();
        ground.report("**Growth** from " + small.passages() + " to " + large.passages() + " passages: p95 times\n");
        Table table = Table.ofRatios();
        for (int clients : new int[] {1, 8}) {
            table.atMost(
                    1.0,
                    "p95 grows by" + (clients == 1 ? ", 1 client" : ", " + clients + " clients"),
                    grown(small, large, "blind " + clients),
                    "plaintext, same analysis",
                    grown(small, large, "plain " + clients));
        }
        ground.report(table.markdown());
    }

    private static double grown(AtSize small, AtSize large, String way) {
        return large.of(way).p95() / small.of(way).p95();
    }
}
