package org.tessera.edition.jdbc;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
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

    private final JdbcClient jdbc;

    EditionCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query((row, _) -> new Copy(
                        ExportFormat.valueOf(row.getString("format")),
                        Audience.valueOf(row.getString("audience")),
                        row.getBoolean("cleared"),
                        Objects.requireNonNull(row.getString("digest")),
                        Objects.requireNonNull(row.getString("account")),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("entry"),
                        marking(row.getString("marking")),
                        codes(row.getArray("handling"))))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
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
