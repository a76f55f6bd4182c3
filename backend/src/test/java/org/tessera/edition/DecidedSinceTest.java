package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.edition.jdbc.CalledBack;
import org.tessera.testing.TesseraTest;

/** Which editions' copies are worth working out anew; every row is gone again after its case. */
@TesseraTest
@Transactional
class DecidedSinceTest {

    private final UUID edition = UUID.randomUUID();
    private final UUID contribution = UUID.randomUUID();
    private final UUID passage = UUID.randomUUID();
    private final CalledBack calledBack;
    private final JdbcClient database;

    DecidedSinceTest(CalledBack calledBack, JdbcClient database) {
        this.calledBack = calledBack;
        this.database = database;
    }

    /** A copy was made for Ukraine at noon. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # decision                                      | cleared | whole
            nothing                                         | false   | false
            affected 11:00 {}                               | false   | false
            affected 13:00 {}                               | true    | true
            affected 13:00 {NETWORK}                        | true    | true
            affected 13:00 {GE}                             | false   | false
            released 11:00 {UA} of all                      | false   | false
            released 13:00 {UA} of all                      | true    | false
            released 13:00 {NETWORK} of all                 | true    | false
            released 13:00 {REVIEWERS} of all               | false   | false
            released 13:00 {UA} of the passage              | true    | false
            released 13:00 {UA} of another                  | false   | false
            cosigned 13:00 {PUBLIC} of all                  | true    | false
            expired 11:00 {UA} of all                       | false   | false
            expired 13:00 {UA} of all                       | true    | true
            set 11:00 EDITION IN_FORCE                      | false   | false
            set 13:00 EDITION IN_FORCE                      | true    | true
            set 13:00 EDITION ENDED                         | true    | true
            set 13:00 EDITION REFUSED                       | false   | false
            set 13:00 CONTRIBUTION IN_FORCE                 | true    | false
            recalled 13:00                                  | false   | false
            """)
    void onlyWhatMayBeOtherwiseToday(String decision, boolean cleared, boolean whole) {
        keep();
        decide(decision.split(" ", 5));
        assertThat(listed(true)).as("a cleared text").isEqualTo(cleared);
        assertThat(listed(false)).as("the whole edition").isEqualTo(whole);
    }

    private boolean listed(boolean cleared) {
        run("update edition_copy set cleared = " + cleared);
        return calledBack.decidedSince().contains(edition);
    }

    private void keep() {
        run("""
                insert into edition (id, assessment, data_key, number, frozen_at, frozen_by, marking, digest, title, content)
                values ('%1$s', '%1$s', '%1$s', 1, now(), 'x', 'BPL', 'x', '', '');
                insert into contribution (id, owner, submitted_by, areas, period_from, period_to, evaluation, handling,
                    marking, state, sha256, size, received_at, data_key, title, signature)
                values ('%2$s', 'GE', 'x', '{DRUGS}', '2025-01-01', '2025-12-31', 'B2', '{H0}', 'BPL', 'INDEXED', 'x', 1,
                    now(), '%2$s', '', '');
                insert into edition_quotation values ('%1$s', '%3$s', '%2$s', '');
                insert into edition_copy (id, edition, audience, format, cleared, digest, account, at, entry, marking)
                values ('%3$s', '%1$s', 'UA', 'PDF', true, 'x', 'x', '2026-01-01 12:00Z', 1, 'BPL')""".formatted(edition, contribution, passage));
    }

    private void decide(String... said) {
        String at = said.length > 1 ? "'2026-01-01 " + said[1] + "Z'" : "";
        switch (said[0]) {
            case "affected" ->
                run("insert into edition_affected (edition, contribution, cause, audiences, at)"
                        + " values ('%s', '%s', 'REVOKED', '%s', %s)".formatted(edition, contribution, said[2], at));
            case "released" -> release(said, at, "null", "null");
            case "cosigned" -> release(said, "'2026-01-01 09:00Z'", "null", at);
            case "expired" -> release(said, "'2026-01-01 09:00Z'", at, "null");
            case "set" -> run("""
                        insert into marking_override (id, kind, object, marking, handling, reason, proposed_by, proposed_at,
                            state, decided_by, decided_at)
                        values (gen_random_uuid(), '%s', '%s', 'BPL', '{}', '', 'a', now(), '%s', 'b', %s)""".formatted(said[2], said[2].equals("EDITION") ? edition : contribution, said[3], at));
            case "recalled" -> {
                decide("affected", "13:00", "{}");
                run("update edition_copy set recalled_by = 'x', recalled_at = " + at);
            }
            default -> assertThat(said).containsExactly("nothing");
        }
    }

    private void release(String[] said, String granted, String until, String cosigned) {
        String of = switch (said[4]) {
            case "the passage" -> "{" + passage + "}";
            case "another" -> "{" + UUID.randomUUID() + "}";
            default -> "{}";
        };
        run("""
                insert into release (id, contribution, audiences, passages, until, granted_by, granted_at, cosigned_by,
                    cosigned_at)
                values (gen_random_uuid(), '%s', '%s', '%s', %s, 'a', %s, 'b', %s)""".formatted(contribution, said[2], of, until, granted, cosigned));
    }

    private void run(String statements) {
        for (String statement : statements.split(";\n")) {
            database.sql(statement).update();
        }
    }
}
