package org.tessera.edition.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.edition.Clearance;
import org.tessera.edition.Copy;
import org.tessera.edition.ExportFormat;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;

/** The tables of what left, and of what somebody read before it did. No words. */
@Component
public class EditionCopies {

    /** An end of a release touches the copies for its audiences and for whom these include; all else touches every copy. */
    static final String TOUCHES =
            "a.edition = c.edition and a.at > c.at and (a.audiences = '{}' or " + reaches("a.audiences") + ")";

    private final JdbcClient jdbc;

    EditionCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the copy's audience belongs to one of these, as {@link Audience#within} says. */
    static String reaches(String audiences) {
        return "(c.audience = any(%1$s) or 'PUBLIC' = any(%1$s)".formatted(audiences)
                + " or ('NETWORK' = any(%s) and c.audience in ('AM', 'AZ', 'BY', 'GE', 'MD', 'UA')))"
                        .formatted(audiences);
    }

    public void insert(UUID edition, Copy copy) {
        jdbc.sql("""
                insert into edition_copy (id, edition, audience, format, cleared, digest, account, at, entry,
                    marking, handling)
                values (:id, :edition, :audience, :format, :cleared, :digest, :account, :at, :entry, :marking,
                    :handling)""")
                .param("id", UUID.randomUUID())
                .param("edition", edition)
                .param("audience", copy.audience().name())
                .param("format", copy.format().name())
                .param("cleared", copy.cleared())
                .param("digest", copy.digest())
                .param("account", copy.account())
                .param("at", Timestamp.from(copy.at()))
                .param("entry", copy.entry())
                .param("marking", copy.marking() == null ? null : copy.marking().name(), Types.VARCHAR)
                .param(
                        "handling",
                        copy.handling().stream().map(Enum::name).sorted().toArray(String[]::new))
                .update();
    }

    /** Newest first. */
    public List<Copy> of(UUID edition) {
        return jdbc
                .sql("select * from edition_copy where edition = ? order by entry desc")
                .param(edition)
                .query((row, _) -> read(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    static Copy read(ResultSet row) throws SQLException {
        return new Copy(
                ExportFormat.valueOf(row.getString("format")),
                Audience.valueOf(row.getString("audience")),
                row.getBoolean("cleared"),
                Objects.requireNonNull(row.getString("digest")),
                Objects.requireNonNull(row.getString("account")),
                row.getTimestamp("at").toInstant(),
                row.getLong("entry"),
                marking(row.getString("marking")),
                codes(row.getArray("handling")),
                row.getObject("id", UUID.class),
                recalled(row));
    }

    private static Copy.@Nullable Recalled recalled(ResultSet row) throws SQLException {
        String by = row.getString("recalled_by");
        Timestamp gone = row.getTimestamp("gone_at");
        return by == null
                ? null
                : new Copy.Recalled(
                        by,
                        row.getTimestamp("recalled_at").toInstant(),
                        row.getBoolean("called_back"),
                        gone == null ? null : gone.toInstant());
    }

    /**
     * Editions with how many copies to look at: something that they lean on became less for their audience after they were
     * made, and nobody has called them back.
     */
    public Map<UUID, Integer> toLookAt() {
        Map<UUID, Integer> editions = new HashMap<>();
        jdbc.sql("select c.edition, count(*) as copies from edition_copy c where c.recalled_at is null"
                        + " and exists (select from edition_affected a where " + TOUCHES + ") group by c.edition")
                .query(row -> {
                    editions.put(row.getObject("edition", UUID.class), row.getInt("copies"));
                });
        return editions;
    }

    /** Those of the edition's copies that {@link #toLookAt} counts, with when that began. */
    public Map<UUID, Instant> toLookAt(UUID edition) {
        Map<UUID, Instant> since = new HashMap<>();
        jdbc.sql("select c.id, min(a.at) as since from edition_copy c join edition_affected a on " + TOUCHES
                        + " where c.edition = ? and c.recalled_at is null group by c.id")
                .param(edition)
                .query(row -> {
                    since.put(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("since").toInstant());
                });
        return since;
    }

    private static @Nullable Marking marking(@Nullable String name) {
        return name == null ? null : Marking.valueOf(name);
    }

    private static Set<HandlingCode> codes(@Nullable Array names) throws SQLException {
        return names == null
                ? Set.of()
                : Arrays.stream((String[]) names.getArray())
                        .map(HandlingCode::valueOf)
                        .collect(Collectors.toSet());
    }

    /** The first review counts. */
    public void review(UUID edition, Audience audience, String digest, String by, Instant at) {
        jdbc.sql("insert into edition_review values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(edition, audience.name(), digest, by, Timestamp.from(at.truncatedTo(ChronoUnit.SECONDS)))
                .update();
    }

    public Optional<Clearance.Review> review(UUID edition, Audience audience, String digest) {
        return jdbc.sql("""
                select reviewed_by, reviewed_at from edition_review
                where edition = ? and audience = ? and digest = ?""")
                .params(edition, audience.name(), digest)
                .query((row, _) -> new Clearance.Review(
                        row.getString("reviewed_by"),
                        row.getTimestamp("reviewed_at").toInstant()))
                .optional();
    }
}
