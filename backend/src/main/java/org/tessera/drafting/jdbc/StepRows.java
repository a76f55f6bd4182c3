package org.tessera.drafting.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code section_step} on their way into the database, a column at a time. */
final class StepRows {

    private final List<Integer> versions = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private final List<Integer> seqs = new ArrayList<>();
    private final List<Boolean> byMerge = new ArrayList<>();
    private final List<byte[]> steps = new ArrayList<>();
    private final List<byte[]> chains = new ArrayList<>();

    void add(int version, DraftStore.Origin origin, byte[] sealed, byte[] chain) {
        versions.add(version);
        authors.add(origin.author());
        clients.add(origin.client());
        seqs.add(origin.seq());
        byMerge.add(origin.byMerge());
        steps.add(sealed);
        chains.add(chain);
    }

    void insert(JdbcClient jdbc, UUID section) {
        jdbc.sql("""
                        insert into section_step (section, version, author, client, seq, by_merge, step, chain)
                        select ?, * from unnest(
                          ?::int[], ?::text[], ?::text[], ?::int[], ?::boolean[], ?::bytea[], ?::bytea[])
                        """)
                .params(
                        section,
                        versions.toArray(Integer[]::new),
                        authors.toArray(String[]::new),
                        clients.toArray(String[]::new),
                        seqs.toArray(Integer[]::new),
                        byMerge.toArray(Boolean[]::new),
                        steps.toArray(byte[][]::new),
                        chains.toArray(byte[][]::new))
                .update();
    }
}
