package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tessera.contribution.Contribution;
import org.tessera.marking.HandlingCode;
import org.tessera.policy.Audience;
import org.tessera.problem.NotFound;

/** What surrounds the words that somebody may read tells nothing of the others, and what may not be passed on stays here. */
class NoMoreThanReleasedTest extends KeptEvidence {

    @Test
    void whoReadsOnePassageIsNotToldHowManyThereAreNorWhatBecameOfTheRest() throws IOException {
        UUID id = parsed("DRUGS");
        UUID document = evidence.documents(ANALYST, id).getFirst().id();
        assertThat(reading.document(ANALYST, document).orElseThrow().passages()).isEqualTo(2);
        jdbc.sql("update document set problem = null, language = 'ro' where id = ?")
                .param(document)
                .update();

        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(ids(id).getFirst()), null);
        Document part = reading.document(NEIGHBOUR, document).orElseThrow();
        assertThat(part.passages()).isOne();
        assertThat(part.language()).as("of all its passages together").isNull();
        assertThat(part.problem()).isNull();
        assertThat(part.extents()).isEmpty();

        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(), null);
        assertThat(reading.document(NEIGHBOUR, document).orElseThrow())
                .as("released as a whole")
                .isEqualTo(reading.document(ANALYST, document).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            value = HandlingCode.class,
            names = {"H2", "H3"})
    void whatMayNotBePassedOnIsNobodysFileButItsOwners(HandlingCode code) throws IOException {
        UUID id = parsed("DRUGS");
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(), null);
        files.take(NEIGHBOUR, id).content().close();

        Contribution one = contributions.find(id).orElseThrow();
        contributions.mark(one, one.particulars().marking(), Set.of(code), "Ask us first");
        assertThatThrownBy(() -> files.take(NEIGHBOUR, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.take(COORDINATOR, id)).isInstanceOf(NotFound.class);
        files.take(ANALYST, id).content().close();

        Contribution marked = contributions.find(id).orElseThrow();
        assertThat(files.mayLookAt(NEIGHBOUR, marked)).as("its pages, here").isTrue();
        assertThat(evidence.passages(NEIGHBOUR, ids(id))).as("its words, here").hasSize(3);
    }
}
