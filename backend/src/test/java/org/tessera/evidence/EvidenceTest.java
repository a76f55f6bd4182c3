package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Sieve;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.parsing.Locator;
import org.tessera.policy.Audience;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;

/** Who reads evidence, and what people add to it. */
class EvidenceTest extends KeptEvidence {

    @Test
    void aPassageIsReadByItsOwnerAndCoordinatorsAndEnteredInTheLedger() throws IOException {
        UUID passage = ids(parsed("DRUGS")).getFirst();
        twins.entries.clear();
        Passage read = evidence.passage(ANALYST, passage).orElseThrow();
        assertThat(read.text()).isEqualTo("First " + MARKER);
        assertThat(read.locator()).isEqualTo(Locator.paragraph(1).within(List.of("all.zip", "a.txt")));
        assertThat(read.evaluation()).isEqualTo(Evaluation.of("B2"));
        assertThat(evidence.passage(COORDINATOR, passage)).isPresent();
        assertThat(evidence.passage(NEIGHBOUR, passage)).isEmpty();
        assertThat(evidence.passage(AUDITOR, passage)).isEmpty();
        assertThat(evidence.passage(ANALYST, UUID.randomUUID())).isEmpty();
        assertThat(twins.entries)
                .containsExactly(
                        "analyst-md PASSAGE_VIEWED passage/" + passage,
                        "coordinator-1 PASSAGE_VIEWED passage/" + passage);
    }

    /** A release of a passage does not reach it; one of the whole does, until the owner takes it back. */
    @Test
    void theOriginalIsForWhoMayReadAllOfIt() throws IOException {
        UUID unread = opened("DRUGS");
        assertThatThrownBy(() -> files.take(ANALYST, unread)).isInstanceOf(NotFound.class);
        UUID id = parsed("DRUGS");
        twins.entries.clear();
        try (InputStream content = files.take(ANALYST, id).content()) {
            assertThat(content.readAllBytes()).containsExactly(1);
        }
        assertThat(twins.entries).singleElement().asString().startsWith("analyst-md ORIGINAL_TAKEN");
        assertThat(files.take(COORDINATOR, id).name()).isEqualTo("all.zip");
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(ids(id).getFirst()), null);
        assertThatThrownBy(() -> files.take(NEIGHBOUR, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.take(AUDITOR, id)).isInstanceOf(NotFound.class);
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(), null);
        assertThat(files.take(NEIGHBOUR, id).name()).isEqualTo("all.zip");
        releases.withdraw(ANALYST, id, "Figures were wrong");
        assertThatThrownBy(() -> files.take(NEIGHBOUR, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.take(ANALYST, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aReleaseOfOnePassageOpensThatOneAndItsDocumentAndAWithdrawalClosesAll() throws IOException {
        UUID id = parsed("DRUGS");
        List<UUID> all = ids(id);
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(all.getFirst()), null);
        twins.entries.clear();
        assertThat(evidence.passages(NEIGHBOUR, all)).containsOnlyKeys(all.getFirst());
        assertThat(twins.entries).hasSize(1);
        assertThat(evidence.around(NEIGHBOUR, all.getFirst(), 5, 5)).hasSize(1);
        assertThat(evidence.around(ANALYST, all.getFirst(), 0, 5)).hasSize(2);
        assertThat(evidence.documents(NEIGHBOUR, id)).extracting(Document::name).containsExactly("all.zip › a.txt");
        assertThat(evidence.sharing(all)).hasSize(3);
        releases.withdraw(ANALYST, id, "Figures were wrong");
        assertThat(evidence.passages(NEIGHBOUR, all)).isEmpty();
        assertThat(evidence.passages(COORDINATOR, all)).isEmpty();
    }

    @Test
    void aDocumentIsReadFromBeginningToEndAsFarAsOneMay() throws IOException {
        UUID id = parsed("DRUGS");
        List<UUID> all = ids(id);
        UUID document = evidence.documents(ANALYST, id).getFirst().id();
        assertThat(reading.passages(ANALYST, document)).containsExactly(all.get(0), all.get(1));
        assertThat(reading.document(NEIGHBOUR, document)).isEmpty();
        assertThat(reading.passages(NEIGHBOUR, document)).isEmpty();
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(all.get(1)), null);
        assertThat(reading.document(NEIGHBOUR, document)).isPresent();
        assertThat(reading.passages(NEIGHBOUR, document)).containsExactly(all.get(1));
        assertThat(reading.document(ANALYST, UUID.randomUUID())).isEmpty();
    }

    @Test
    void theListOfContributionsIsNarrowedByWhatIsPlainAndByTheSealedTitle() throws IOException {
        UUID id = parsed("ENVIRONMENTAL");
        var environmental =
                new Sieve(Set.of(Country.MD), Set.of("ENVIRONMENTAL"), Set.of(ContributionState.PARSED), "");
        assertThat(contributions.list(ANALYST, environmental, 0, 10).items())
                .extracting(Contribution::id)
                .containsExactly(id);
        assertThat(contributions.list(NEIGHBOUR, environmental, 0, 10).total()).isZero();
        assertThat(contributions.owners(ANALYST)).containsExactly(Country.MD);
        assertThat(contributions.owners(AUDITOR)).isEmpty();
        var titled = new Sieve(Set.of(), Set.of("ENVIRONMENTAL"), Set.of(), " tITL ");
        assertThat(contributions.list(COORDINATOR, titled, 0, 10).total()).isEqualTo(1);
        assertThat(contributions.list(COORDINATOR, titled, 1, 10).items()).isEmpty();
        var otherwise = new Sieve(Set.of(), Set.of("ENVIRONMENTAL"), Set.of(), "title missing");
        assertThat(contributions.list(COORDINATOR, otherwise, 0, 10).total()).isZero();
        var elsewhere = new Sieve(Set.of(Country.UA), Set.of("ENVIRONMENTAL"), Set.of(), "");
        assertThat(contributions.list(COORDINATOR, elsewhere, 0, 10).total()).isZero();
    }

    @Test
    void mergingSeesTheAreaOnceItIsIndexed() throws IOException {
        UUID id = parsed("CORRUPTION");
        assertThat(evidence.inArea(COORDINATOR, "CORRUPTION")).isEmpty();
        contributions.moveTo(id, ContributionState.INDEXED);
        assertThat(evidence.inArea(COORDINATOR, "CORRUPTION")).hasSize(3);
        assertThat(evidence.inArea(NEIGHBOUR, "CORRUPTION")).isEmpty();
        assertThat(evidence.forIndexing(id)).hasSize(3);
        assertThat(evidence.documents(ANALYST, id).getFirst().state()).isEqualTo(DocumentState.INDEXED);
    }

    @Test
    void theOwnersEvaluationAndTheCoordinatorsStandBesideEachOther() throws IOException {
        UUID id = parsed("DRUGS");
        UUID passage = ids(id).getFirst();
        twins.queued.clear();
        evidence.evaluate(ANALYST, passage, Evaluation.of("A1"));
        evidence.evaluate(COORDINATOR, passage, Evaluation.of("C3"));
        Passage read = evidence.passage(COORDINATOR, passage).orElseThrow();
        assertThat(read.evaluation()).isEqualTo(Evaluation.of("A1"));
        assertThat(read.coordinatorEvaluation()).isEqualTo(Evaluation.of("C3"));
        assertThat(twins.queued).containsExactly(id, id);
        assertThatThrownBy(() -> evidence.evaluate(NEIGHBOUR, passage, Evaluation.of("A1")))
                .isInstanceOf(NotFound.class);
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(), null);
        assertThatThrownBy(() -> evidence.evaluate(NEIGHBOUR, passage, Evaluation.of("A1")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aTranslationIsKeptForItsLanguageWithItsAuthor() throws IOException {
        UUID passage = ids(parsed("DRUGS")).getLast();
        evidence.translate(ANALYST, passage, "Draft", "en");
        evidence.translate(COORDINATOR, passage, "Third " + MARKER, "en");
        assertThat(evidence.passage(ANALYST, passage).orElseThrow().translations())
                .containsExactly(new Translation("Third " + MARKER, "en", "coordinator-1", Translation.Status.WORKING));
        assertThatThrownBy(() -> evidence.translate(NEIGHBOUR, passage, "x", "en"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.translate(ANALYST, passage, " ", "en"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> evidence.translate(ANALYST, passage, "x", "english"))
                .isInstanceOf(Invalid.class);
    }
}
