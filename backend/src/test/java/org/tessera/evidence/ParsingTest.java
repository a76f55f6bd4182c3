package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.parsing.Parsed;

/** What a parsing job leaves behind, however it ends. */
class ParsingTest extends KeptEvidence {

    @Test
    void anOpenedContributionIsParsedOnceHoweverOftenTheJobRuns() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = documents();
        parsing.parse(id);
        List<UUID> first = ids(id);
        parsing.parse(id);
        assertThat(ids(id)).isEqualTo(first).hasSize(3);
        assertThat(twins.queued).containsExactly(id);
        assertThat(contributions.find(id).orElseThrow().state()).isEqualTo(ContributionState.PARSED);
        assertThat(evidence.documents(ANALYST, id))
                .extracting(Document::name, Document::state, Document::passages, Document::language)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("all.zip › a.txt", DocumentState.PARSED, 2, "en"),
                        org.assertj.core.groups.Tuple.tuple("all.zip › b.pdf", DocumentState.QUARANTINED, 0, null),
                        org.assertj.core.groups.Tuple.tuple("all.zip › c.txt", DocumentState.PARSED, 1, "ru"));
    }

    @Test
    void aJobThatWasKilledInTheMiddleEndsInTheSameRows() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = documents();
        twins.dieAfter = 2;
        assertThatThrownBy(() -> parsing.parse(id)).isInstanceOf(IllegalStateException.class);
        assertThat(twins.queued).isEmpty();
        assertThat(evidence.passages(ANALYST, ids(id))).isEmpty();
        List<UUID> before = ids(id);
        twins.dieAfter = Integer.MAX_VALUE;
        parsing.parse(id);
        assertThat(ids(id)).containsAll(before).hasSize(3);
        assertThat(twins.queued).containsExactly(id);
    }

    @Test
    void whereNothingCouldBeReadTheContributionIsQuarantinedWithItsReasons() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = List.of(new Parsed.Quarantined(List.of("b.pdf"), "application/pdf", "Damaged."));
        parsing.parse(id);
        Contribution one = contributions.find(id).orElseThrow();
        assertThat(one.state()).isEqualTo(ContributionState.QUARANTINED);
        assertThat(one.problems()).contains("b.pdf: Damaged.");
        assertThat(twins.queued).isEmpty();
    }

    @Test
    void noWordStandsInTheTables() throws IOException {
        UUID passage = ids(parsed("DRUGS")).getFirst();
        evidence.translate(ANALYST, passage, MARKER, "en", Translation.Status.WORKING);
        String marker = "%" + java.util.HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.UTF_8)) + "%";
        for (String table : List.of("document", "passage", "translation")) {
            assertThat(jdbc.sql("select count(*) from " + table
                                    + " t where t::text like :marker or t::text like :plain")
                            .param("marker", marker)
                            .param("plain", "%" + MARKER + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
