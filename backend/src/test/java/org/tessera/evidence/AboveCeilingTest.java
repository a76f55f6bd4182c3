package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.contribution.ContributionState;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;

/** A marking above the ceiling stops reading, whenever it is met. */
class AboveCeilingTest extends KeptEvidence {

    private static final Parsed SECRET = new Parsed.Read(
            List.of("all.zip", "b.pdf"),
            "application/pdf",
            List.of(new Parsed.Piece(Locator.page(1, 1), "ka", "საიდუმლო\nტექსტი")),
            List.of());

    @Test
    void whatWasReadBeforeItGoesToo() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = List.of(documents().getFirst(), SECRET, documents().getLast());
        parsing.parse(id);

        assertThat(contributions.find(id).orElseThrow().state()).isEqualTo(ContributionState.REJECTED);
        assertThat(ids(id)).isEmpty();
        assertThat(evidence.documents(ANALYST, id)).isEmpty();
        assertThat(twins.queued).isEmpty();
    }

    @Test
    void aDocumentThatOpensLaterTakesTheWholeContributionAlong() throws IOException {
        UUID id = parsed("DRUGS");
        contributions.moveTo(id, ContributionState.INDEXED);
        UUID locked = evidence.documents(ANALYST, id).get(1).id();
        again.tryAgain(ANALYST, id, locked, "key");
        twins.documents = List.of(SECRET);
        parsing.again(id, locked);

        assertThat(contributions.find(id).orElseThrow().state()).isEqualTo(ContributionState.REJECTED);
        assertThat(contributions.find(id).orElseThrow().problems())
                .singleElement()
                .asString()
                .contains("all.zip › b.pdf", "საიდუმლო");
        assertThat(ids(id)).isEmpty();
    }
}
