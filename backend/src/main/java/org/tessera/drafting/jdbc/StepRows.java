package org.tessera.drafting.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of {@code section_step} on their way into the database, a column at a time, and whatever else becomes true with them:
 * one statement, because with many sections at once each wait for the database counts.
 */
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

    void keep(JdbcClient jdbc, UUID section, boolean edited, String news) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            first.putIfAbsent(authors.get(i), versions.get(i));
        }
        jdbc.sql("""
                        with steps as (
                          insert into section_step (section, version, author, client, seq, by_merge, step, chain)
                          select ?, * from unnest(
                            ?::int[], ?::text[], ?::text[], ?::int[], ?::boolean[], ?::bytea[], ?::bytea[])),
                        head as (update section_draft set version = ?, edited = ?, chain = ? where section = ?),
                        due as (
                          insert into section_edit_due (section, author, from_version, to_version, chain, due_at)
                          select ?, author, version, ?, ?, now() + interval '10 seconds'
                          from unnest(?::text[], ?::int[]) as begun (author, version)
                          on conflict (section, author)
                          do update set to_version = excluded.to_version, chain = excluded.chain)
                        select pg_notify(?, ?)
                        """)
                .params(
                        section,
                        versions.toArray(Integer[]::new),
                        authors.toArray(String[]::new),
                        clients.toArray(String[]::new),
                        seqs.toArray(Integer[]::new),
                        byMerge.toArray(Boolean[]::new),
                        steps.toArray(byte[][]::new),
                        chains.toArray(byte[][]::new),
                        versions.getLast(),
                        edited,
                        chains.getLast(),
                        section,
                        section,
                        versions.getLast(),
                        chains.getLast(),
                        first.keySet().toArray(String[]::new),
                        first.values().toArray(Integer[]::new),
                        SectionNews.CHANNEL,
                        news)
                .query((_, _) -> true)
                .single();
    }
}
