package org.tessera.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.parsing.Parsed;
import org.tessera.parsing.Parsed.Piece;
import org.tessera.personal.PersonalData;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * Writes documents and their passages, sealed. Ids follow from the contribution and the place in it alone (never from
 * words), so that a document written again after a crash is the same rows.
 */
@Component
class Keeping {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final PassageWords words;
    private final PersonalData personal;
    private final TransactionTemplate transaction;

    Keeping(JdbcTemplate jdbc, PassageWords words, PersonalData personal, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.words = words;
        this.personal = personal;
        this.transaction = new TransactionTemplate(transactions);
    }

    static UUID documentId(UUID contribution, int ordinal) {
        return id("document/" + contribution + "/" + ordinal);
    }

    static UUID passageId(UUID document, int ordinal) {
        return id("passage/" + document + "/" + ordinal);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    /** Replaces what an interrupted attempt may have left of the document, in one transaction. */
    void keep(Contribution of, int ordinal, Parsed parsed) {
        keep(of, ordinal, parsed, problem(parsed));
    }

    /** @param said what is told of it, null for nothing */
    void keep(Contribution of, int ordinal, Parsed parsed, @Nullable String said) {
        UUID document = documentId(of.id(), ordinal);
        List<Piece> pieces = parsed instanceof Parsed.Read read ? read.pieces() : List.of();
        List<Object[]> rows = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            UUID passage = passageId(document, i);
            Piece piece = pieces.get(i);
            rows.add(new @Nullable Object[] {
                passage,
                document,
                of.id(),
                i,
                piece.language(),
                words.sealPassage(of, passage, piece),
                !personal.in(piece.text()).isEmpty()
            });
        }
        byte[] name = words.sealPath(of, document, parsed.path());
        byte @Nullable [] extents =
                words.sealExtents(of, document, parsed instanceof Parsed.Read read ? read.extents() : List.of());
        byte @Nullable [] problem = words.sealProblem(of, document, said);
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from document where contribution = ? and ordinal = ?", of.id(), ordinal);
            jdbc.update(
                    "insert into document (id, contribution, ordinal, name, media_type, language, passages, state, problem,"
                            + " extents) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    document,
                    of.id(),
                    ordinal,
                    name,
                    parsed.mediaType(),
                    language(pieces),
                    pieces.size(),
                    state(parsed).name(),
                    problem,
                    extents);
            for (int from = 0; from < rows.size(); from += BATCH) {
                jdbc.batchUpdate(
                        "insert into passage (id, document, contribution, ordinal, language, words, personal)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        rows.subList(from, Math.min(rows.size(), from + BATCH)));
            }
        });
    }

    /**
     * A document that is to be tried again.
     *
     * @param ordinal its place, which it keeps
     * @param password null for none
     */
    record Unread(int ordinal, List<String> path, @Nullable String password) {
        /** A path and a password are words. */
        @Override
        public String toString() {
            return "Unread " + ordinal;
        }
    }

    /** Keeps a password until the document has been tried with it. */
    void givePassword(Contribution of, UUID document, @Nullable String password) {
        jdbc.update(
                "update document set password = ? where id = ? and contribution = ?",
                words.sealPassword(of, document, password),
                document,
                of.id());
    }

    /** Empty if it has been read meanwhile. */
    Optional<Unread> unread(Contribution of, UUID document) {
        return Behalf.ofPlatform(() -> jdbc
                .query(
                        "select ordinal, name, password from document where id = ? and contribution = ? and state <> 'PARSED'",
                        (row, number) -> new Unread(
                                row.getInt(1),
                                words.openPath(of, document, row.getBytes(2)),
                                words.openPassword(of, document, row.getBytes(3))),
                        document,
                        of.id())
                .stream()
                .findFirst());
    }

    /**
     * Where each document of the contribution stands, by its path; those that were read have a negative place, -1 for the
     * first.
     */
    Map<List<String>, Integer> places(Contribution of) {
        Map<List<String>, Integer> places = new HashMap<>();
        Behalf.ofPlatform(() -> jdbc.query(
                "select id, ordinal, name, state from document where contribution = ? order by ordinal",
                (row, number) -> places.putIfAbsent(
                        words.openPath(of, row.getObject(1, UUID.class), row.getBytes(3)),
                        "PARSED".equals(row.getString(4)) ? -1 - row.getInt(2) : row.getInt(2)),
                of.id()));
        return places;
    }

    /** Removes documents that an earlier attempt found and the last one did not. */
    void forgetFrom(UUID contribution, int ordinal) {
        jdbc.update("delete from document where contribution = ? and ordinal >= ?", contribution, ordinal);
    }

    static @Nullable String problem(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Read read -> read.problems().isEmpty() ? null : String.join("\n", read.problems());
            case Parsed.NeedsPassword needs -> Texts.get("parsing.needs-password");
            case Parsed.Skipped skipped -> skipped.reason();
            case Parsed.Quarantined quarantined -> quarantined.reason();
        };
    }

    private static DocumentState state(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Read read -> DocumentState.PARSED;
            case Parsed.NeedsPassword needs -> DocumentState.NEEDS_PASSWORD;
            case Parsed.Skipped skipped -> DocumentState.SKIPPED;
            case Parsed.Quarantined quarantined -> DocumentState.QUARANTINED;
        };
    }

    private static @Nullable String language(List<Piece> pieces) {
        Map<String, Integer> characters = new HashMap<>();
        for (Piece piece : pieces) {
            if (piece.language() != null) {
                characters.merge(piece.language(), piece.text().length(), Integer::sum);
            }
        }
        return characters.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
