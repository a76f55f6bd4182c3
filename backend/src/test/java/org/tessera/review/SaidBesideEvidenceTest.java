package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.Doc;
import org.tessera.drafting.StepsOutcome;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.problem.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** What was said while a section leant on evidence out of somebody's sight stays there when the section cites it no more. */
class SaidBesideEvidenceTest extends ReviewedDraft {

    @Test
    void commentsAndSuggestionsAreReadByWhoMayReadWhatTheyWereSaidBeside() {
        UUID section = section("CYBERCRIME", null);
        Comments comments = node.the(Comments.class);
        Suggestions suggestions = node.the(Suggestions.class);
        write(section, "Open words.");
        UUID open =
                comments.add(COORDINATOR, section, 1, 1, 5, "Beside open words").id();
        UUID armenian = shared.passage(Country.AM, "words of Armenia", Set.of());
        int version = write(section, Doc.paragraph(Doc.text("Armenia alone knows."), Doc.citation(armenian)));
        UUID secret = comments.add(COORDINATOR, section, version, 1, 8, "Armenia told us so")
                .id();
        comments.reply(COORDINATOR, open, "Compare with Armenia");
        suggestions.suggest(COORDINATOR, section, new Suggestions.Wish(version, 1, 8, "Yerevan", ""));
        assertThatThrownBy(() -> comments.of(REVIEWER, section)).isInstanceOf(NotFound.class);

        takeOut(section, "Armenia alone knows.".length() + 3);
        assertThat(comments.of(COORDINATOR, section)).hasSize(2);
        assertThat(suggestions.of(COORDINATOR, section)).hasSize(1);
        assertThat(comments.of(REVIEWER, section))
                .as("also what stands below the open one was said beside it")
                .isEmpty();
        assertThat(suggestions.of(REVIEWER, section)).isEmpty();
        assertThatThrownBy(() -> comments.reply(REVIEWER, secret, "Did they?")).isInstanceOf(NotFound.class);
        assertThat(comments.add(REVIEWER, section, version + 1, 1, 5, "And I say")
                        .number())
                .isEqualTo(3);
        assertThat(comments.of(REVIEWER, section)).extracting(Comment::text).containsExactly("And I say");

        shared.release(armenian, Set.of(Audience.REVIEWERS));
        assertThat(comments.of(REVIEWER, section)).hasSize(3);
        assertThat(suggestions.of(REVIEWER, section)).hasSize(1);
    }

    private static void takeOut(UUID section, int size) {
        var step = JsonMapper.shared().readTree("{\"stepType\":\"replace\",\"from\":0,\"to\":%d}".formatted(size));
        assertThat(node.drafts().step(COORDINATOR, section, node.drafts().version(section), List.of(step), "y"))
                .isInstanceOf(StepsOutcome.Accepted.class);
    }
}
