package org.tessera.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.assessment.Assessments;
import org.tessera.identity.Country;
import tools.jackson.databind.JsonNode;

/** Whoever joins a section says up to which version it is known; that is no way to its past. */
class PastOverSocketsTest extends TwoNodes {

    private static final JsonNode NOTHING = JSON.readTree(
            "{\"stepType\":\"replace\",\"from\":0,\"to\":%d,\"slice\":{\"content\":[{\"type\":\"paragraph\"}]}}"
                    .formatted("What Armenia alone knows.".length() + 3));

    @Test
    void whatStoodBesideEvidenceOutOfSightReachesNoReaderThatComesLater() {
        UUID section = one.the(Assessments.class)
                .create(COORDINATOR, "Past", "en")
                .chapters()
                .getFirst()
                .sections()
                .getFirst()
                .id();
        UUID armenian = shared.passage(Country.AM, "words of Armenia", Set.of());
        write(section, Doc.paragraph(Doc.text("What Armenia alone knows."), Doc.citation(armenian)));
        FollowedSection followed = one.the(FollowedSection.class);
        assertThat(followed.join(REVIEWER, section, 0)).isEmpty();
        assertThat(one.drafts().step(COORDINATOR, section, 1, List.of(NOTHING), "y"))
                .isEqualTo(new StepsOutcome.Accepted(2));

        for (int held = 0; held < 2; held++) {
            FollowedSection.Joined joined =
                    followed.join(REVIEWER, section, held).orElseThrow();
            assertThat(joined.version()).as("from where steps follow").isEqualTo(2);
            assertThat(joined.doc()).as("the text of today instead").isNotNull().doesNotContain("Armenia");
        }
        assertThat(followed.join(REVIEWER, section, 2).orElseThrow().doc())
                .as("nothing is missing")
                .isNull();
        assertThat(followed.join(COORDINATOR, section, 1).orElseThrow().version())
                .as("a coordinator's own steps may still have to be carried over")
                .isEqualTo(1);
    }
}
