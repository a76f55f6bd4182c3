package org.tessera.edition.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.edition.Clearance;
import org.tessera.edition.Copy;
import org.tessera.edition.ExportFormat;
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
                insert into edition_copy (id, edition, audience, format, cleared, digest, account, at, entry)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        edition,
                        copy.audience().name(),
                        copy.format().name(),
                        copy.cleared(),
                        copy.digest(),
                        copy.account(),
                        Timestamp.from(copy.at()),
                        copy.entry())
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
                        row.getLong("entry")))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
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
