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
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;

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
    void aDocumentThatIsTriedAgainKeepsItsPlaceAndNoPassageChangesItsId() throws IOException {
        UUID id = parsed("DRUGS");
        contributions.moveTo(id, ContributionState.INDEXED);
        List<UUID> before = ids(id);
        Document locked = evidence.documents(ANALYST, id).get(1);
        assertThat(locked.state()).isEqualTo(DocumentState.QUARANTINED);

        again.tryAgain(ANALYST, id, locked.id(), "geheim " + MARKER);

        assertThat(twins.again).containsExactly(locked.id());
        assertThat(twins.entries).contains("analyst-md DOCUMENT_TRIED_AGAIN document/" + locked.id());
        assertThat(row(locked.id())).doesNotContain(MARKER);
        twins.queued.clear();
        twins.requests.clear();
        Parsed.Piece piece = new Parsed.Piece(Locator.page(1, 1), "en", "Read at last.");
        twins.documents = List.of(
                new Parsed.Read(
                        List.of("all.zip", "b.pdf"),
                        "application/pdf",
                        List.of(piece),
                        List.of(),
                        List.of(new Parsed.Extent(Parsed.Unit.PAGES, 3, 1))),
                new Parsed.Read(List.of("all.zip", "b.pdf", "within.txt"), "text/plain", List.of(piece), List.of()));
        parsing.again(id, locked.id());

        assertThat(twins.requests).singleElement().satisfies(request -> {
            assertThat(request.only()).containsExactly("all.zip", "b.pdf");
            assertThat(request.passwords()).containsExactly("geheim " + MARKER);
        });
        assertThat(ids(id)).containsAll(before).hasSize(before.size() + 2);
        assertThat(twins.queued).containsExactly(id);
        Report report = Report.of(evidence.documents(ANALYST, id));
        assertThat(report)
                .extracting(Report::expected, Report::emitted, Report::failed)
                .containsExactly(4, 4, 0);
        assertThat(report.documents().get(1).id()).isEqualTo(locked.id());
        assertThat(report.documents().get(1).extents()).containsExactly(new Parsed.Extent(Parsed.Unit.PAGES, 3, 1));
        assertThat(jdbc.sql("select count(*) from document where password is not null and contribution = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .as("passwords that stay")
                .isZero();
        assertThatThrownBy(() -> again.tryAgain(ANALYST, id, locked.id(), null)).isInstanceOf(Conflict.class);
    }

    @Test
    void aContributionOfWhichNothingWasReadComesBackOnItsWay() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = List.of(new Parsed.NeedsPassword(List.of("b.pdf"), "application/pdf"));
        parsing.parse(id);
        UUID document = evidence.documents(ANALYST, id).getFirst().id();
        assertThatThrownBy(() -> again.tryAgain(NEIGHBOUR, id, document, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> again.tryAgain(COORDINATOR, id, document, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> again.tryAgain(ANALYST, id, document, " ")).isInstanceOf(Invalid.class);

        twins.documents = documents();
        again.tryAgain(ANALYST, id, document, "right");
        parsing.again(id, document);

        assertThat(contributions.find(id).orElseThrow())
                .extracting(Contribution::state, Contribution::problems)
                .containsExactly(ContributionState.PARSED, List.of());
        assertThat(twins.queued).containsExactly(id);
    }

    private String row(UUID document) {
        return jdbc.sql("select d::text from document d where id = :id")
                .param("id", document)
                .query(String.class)
                .single();
    }

    @Test
    void noWordStandsInTheTables() throws IOException {
        UUID passage = ids(parsed("DRUGS")).getFirst();
        evidence.translate(ANALYST, passage, MARKER, "en");
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
