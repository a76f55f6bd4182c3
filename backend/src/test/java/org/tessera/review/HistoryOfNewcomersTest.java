package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.Moments;
import org.tessera.policy.Audience;

/** Whoever is named later reads the section from then on: what was taken out before never was theirs. */
class HistoryOfNewcomersTest extends ReviewedDraft {

    @Test
    void whatWasTakenOutBeforeOnesAudienceWasNamedStaysOutOfSight() {
        UUID section = section("DRUGS", null);
        node.drafts().setAudience(COORDINATOR, section, Set.of(Audience.REVIEWERS));
        int first = write(section, "For the reviewers alone.");
        int later = write(section, "For all to see.");
        node.drafts().setAudience(COORDINATOR, section, Set.of(Audience.REVIEWERS, Audience.GE));
        int latest = write(section, "Read by all.");
        Moments moments = node.the(Moments.class);

        assertThat(moments.of(GEORGIAN, section, first)).isEmpty();
        assertThat(moments.of(GEORGIAN, section, later)).as("as it stood then").isPresent();
        assertThat(moments.of(GEORGIAN, section, latest)).isPresent();
        assertThat(moments.of(REVIEWER, section, first)).isPresent();
        assertThat(moments.of(COORDINATOR, section, 0)).isPresent();

        node.drafts().setAudience(COORDINATOR, section, Set.of(Audience.NETWORK));
        int open = node.drafts().version(section);
        assertThat(moments.of(ARMENIAN_LEAD, section, later)).isEmpty();
        assertThat(moments.of(ARMENIAN_LEAD, section, open)).isPresent();
    }
}
