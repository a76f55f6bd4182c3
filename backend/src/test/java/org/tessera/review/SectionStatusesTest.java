package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.assessment.SectionPlans.Plan;
import org.tessera.drafting.Progress;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.review.SignOff.Verdict;

/** A section's status is worked out from what is there. */
class SectionStatusesTest {

    @ParameterizedTest
    @CsvSource({
        "EMPTY,   0,  , false, false, EMPTY",
        "EMPTY,   0, 0, true,  true,  EMPTY",
        "MERGED,  1,  , false, false, MERGED",
        "MERGED,  1,  , true,  false, IN_REVIEW",
        "WRITTEN, 5,  , false, false, DRAFTING",
        "WRITTEN, 5, 4, false, false, DRAFTING",
        "WRITTEN, 5, 5, false, false, AGREED",
        "WRITTEN, 5, 5, true,  false, AGREED",
        "WRITTEN, 5, 4, true,  false, IN_REVIEW",
        "WRITTEN, 5,  , true,  true,  AGREED",
    })
    void aStatusFollowsFromTheFacts(
            Progress.Stage stage,
            int version,
            @Nullable Integer agreed,
            boolean inRound,
            boolean signed,
            SectionStatus expected) {
        assertThat(SectionStatuses.status(
                        new Progress.Of(stage, 0, version), new Plan(null, null, agreed), inRound, signed))
                .isEqualTo(expected);
    }

    @Test
    void everybodyWhoWasAskedMustHaveSignedThePresentText() {
        Round both = asked(Set.of(Audience.GE, Audience.REVIEWERS), List.of("reviewer-1"));
        SignOff.Standing georgia = word(Country.GE, "lead-ge", Verdict.SIGNED, true);
        SignOff.Standing reviewer = word(null, "reviewer-1", Verdict.DISSENT, true);
        assertThat(SectionStatuses.signedByAll(null, List.of(georgia))).isFalse();
        assertThat(SectionStatuses.signedByAll(both, List.of(georgia))).isFalse();
        assertThat(SectionStatuses.signedByAll(both, List.of(georgia, reviewer)))
                .isTrue();
        assertThat(SectionStatuses.signedByAll(both, List.of(georgia, word(null, "reviewer-2", Verdict.SIGNED, true))))
                .isFalse();
        assertThat(SectionStatuses.signedByAll(
                        both, List.of(word(Country.GE, "lead-ge", Verdict.SIGNED, false), reviewer)))
                .isFalse();
        assertThat(SectionStatuses.signedByAll(
                        both, List.of(georgia, reviewer, word(Country.AM, "lead-am", Verdict.CHANGES, true))))
                .isFalse();
        Round anyReviewer = asked(Set.of(Audience.REVIEWERS), List.of());
        assertThat(SectionStatuses.signedByAll(anyReviewer, List.of())).isFalse();
        assertThat(SectionStatuses.signedByAll(anyReviewer, List.of(reviewer))).isTrue();
    }

    private static Round asked(Set<Audience> invited, List<String> reviewers) {
        return new Round(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Round.Asks.SIGN_OFF,
                List.of(UUID.randomUUID()),
                invited,
                reviewers,
                "",
                LocalDate.of(2026, 12, 1),
                "coordinator-1",
                Instant.EPOCH,
                null);
    }

    private static SignOff.Standing word(@Nullable Country country, String account, Verdict verdict, boolean current) {
        return new SignOff.Standing(
                new SignOff(
                        UUID.randomUUID(), UUID.randomUUID(), 1, "", account, country, verdict, null, Instant.EPOCH),
                current);
    }
}
