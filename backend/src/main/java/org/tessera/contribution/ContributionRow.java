package org.tessera.contribution;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.Sharing;
import org.tessera.signers.Standing;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;

/** A contribution as a row of its table: its words go in and come out through the vault, each bound to its column. */
@Component
class ContributionRow {

    private final Vault vault;

    ContributionRow(Vault vault) {
        this.vault = vault;
    }

    byte @Nullable [] seal(Contribution one, String column, @Nullable String words) {
        return words == null ? null : vault.sealText(one.dataKey(), context(column, one.id()), words);
    }

    Contribution read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID key = row.getObject("data_key", UUID.class);
        String problems = words(row, "problems", key, id);
        String sealedBy = row.getString("sealed_by");
        return new Contribution(
                id,
                Country.valueOf(row.getString("owner")),
                row.getString("submitted_by"),
                particulars(row, key, id),
                ContributionState.valueOf(row.getString("state")),
                sealedBy == null ? null : SealedBy.valueOf(sealedBy),
                key,
                row.getString("sha256"),
                row.getLong("size"),
                instant(row, "received_at"),
                new SignedBy(
                        Standing.valueOf(row.getString("signed")),
                        said(row, "signature", key, id),
                        strings(row, "signers")),
                words(row, "file_name", key, id),
                problems == null ? destroyed(row) : List.of(problems.split("\n", -1)),
                row.getString("authority"));
    }

    /** Of the columns that are no words. */
    static Sharing.Origin origin(ResultSet row, Marking ceiling) throws SQLException {
        return new Sharing.Origin(
                Country.valueOf(row.getString("owner")),
                row.getString("authority"),
                handling(row),
                Marking.valueOf(row.getString("marking")),
                ceiling,
                ContributionState.valueOf(row.getString("state")).gone());
    }

    private static Set<HandlingCode> handling(ResultSet row) throws SQLException {
        Set<HandlingCode> handling = EnumSet.noneOf(HandlingCode.class);
        strings(row, "handling").forEach(code -> handling.add(HandlingCode.valueOf(code)));
        return handling;
    }

    private Particulars particulars(ResultSet row, UUID key, UUID id) throws SQLException {
        return new Particulars(
                said(row, "title", key, id),
                strings(row, "areas"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                Evaluation.of(row.getString("evaluation")),
                handling(row),
                words(row, "handling_note", key, id),
                Marking.valueOf(row.getString("marking")),
                words(row, "note", key, id),
                row.getObject("replaces", UUID.class));
    }

    private static List<String> destroyed(ResultSet row) throws SQLException {
        return row.getObject("destroyed_at") == null
                ? List.of()
                : List.of(Texts.get(
                        "contribution.destroyed-for-good",
                        LocalDate.ofInstant(instant(row, "destroyed_at"), ZoneOffset.UTC)));
    }

    private String said(ResultSet row, String column, UUID key, UUID id) throws SQLException {
        String words = words(row, column, key, id);
        return words == null ? Texts.get("contribution.destroyed") : words;
    }

    /** Null if there are none, or none any more. */
    private @Nullable String words(ResultSet row, String column, UUID key, UUID id) throws SQLException {
        byte[] sealed = row.getObject("destroyed_at") == null ? row.getBytes(column) : null;
        return sealed == null ? null : vault.openText(key, context(column, id), sealed);
    }

    private static String context(String column, UUID id) {
        return "contribution." + column + "/" + id;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
