package org.tessera.assessment.jdbc;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code team_member}. */
@Component
public class TeamTable {

    private final JdbcClient jdbc;

    TeamTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By chapter; under null those of the whole. */
    public Map<@Nullable UUID, Set<String>> of(UUID assessment) {
        Map<@Nullable UUID, Set<String>> teams = new LinkedHashMap<>();
        jdbc.sql("select chapter, account from team_member where assessment = ? order by chapter nulls first, account")
                .param(assessment)
                .query(row -> {
                    teams.computeIfAbsent(row.getObject("chapter", UUID.class), _ -> new TreeSet<>())
                            .add(row.getString("account"));
                });
        return teams;
    }

    /** A chapter's own team, else the assessment's. */
    public Map<UUID, Set<String>> ofChapters(Collection<UUID> chapters) {
        Map<UUID, Set<String>> teams = new LinkedHashMap<>();
        jdbc.sql("""
                select c.id, m.account from chapter c join team_member m on m.chapter = c.id
                    or (m.chapter is null and m.assessment = c.assessment
                        and not exists (select from team_member t where t.chapter = c.id))
                where c.id = any(?)""").param(chapters.toArray(UUID[]::new)).query(row -> {
            teams.computeIfAbsent(row.getObject("id", UUID.class), _ -> new TreeSet<>())
                    .add(row.getString("account"));
        });
        return teams;
    }

    public void replace(UUID assessment, @Nullable UUID chapter, Set<String> accounts, String by, Instant at) {
        jdbc.sql("delete from team_member where assessment = :assessment and chapter is not distinct from :chapter")
                .param("assessment", assessment)
                .param("chapter", chapter, Types.OTHER)
                .update();
        for (String account : accounts) {
            jdbc.sql("insert into team_member (assessment, chapter, account, named_by, named_at)"
                            + " values (:assessment, :chapter, :account, :by, :at)")
                    .param("assessment", assessment)
                    .param("chapter", chapter, Types.OTHER)
                    .param("account", account)
                    .param("by", by)
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }
}
