package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.wall.Behalf;

/** The second wall of comments and suggestions: by the passages that the section cited when they were made. */
class WallOfWhatIsSaidTest extends KeptEvidence {

    @Test
    void itStandsByTheOwnersWordOfTodayOnEachPassage() throws IOException {
        UUID id = parsed("DRUGS");
        List<UUID> passages = ids(id).subList(0, 2);
        assertThat(shows(ANALYST, passages)).isTrue();
        assertThat(shows(COORDINATOR, passages)).isTrue();
        assertThat(shows(NEIGHBOUR, passages)).isFalse();
        assertThat(shows(NEIGHBOUR, List.of())).as("beside nothing").isTrue();

        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(passages.getFirst()), null);
        assertThat(shows(NEIGHBOUR, passages)).as("one of two").isFalse();
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(), null);
        assertThat(shows(NEIGHBOUR, passages)).isTrue();

        jdbc.sql("update contribution set state = 'REPLACED' where id = ?")
                .param(id)
                .update();
        assertThat(shows(NEIGHBOUR, passages))
                .as("replaced, its releases as they were")
                .isFalse();
        assertThat(shows(ANALYST, passages)).as("its owner's still").isTrue();
        assertThat(shows(ANALYST, List.of(UUID.randomUUID())))
                .as("of nobody knows whom")
                .isFalse();
    }

    private boolean shows(Viewer viewer, List<UUID> passages) {
        return Behalf.of(
                viewer,
                () -> jdbc.sql("select wall_leans(?)")
                        .param(passages.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single());
    }
}
