package org.tessera.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.testing.TesseraTest;

/** What says the same counts once, told by copying and by link together, to whoever may read it and to nobody else. */
@TesseraTest
class SameFactTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    private static final String COPIED = "Qqsame the couriers left the mill before dawn with two borrowed trailers and"
            + " turned north at the second bridge behind the quarry.";
    private static final String OWN_WORDS = "Qqlinked northbound trailers were seen on the road to the stone pit.";
    private static final String APART = "Qqapart the warehouse was empty when the officers came in by the side door.";

    private final HandedIn handedIn;
    private final Likeness likeness;

    SameFactTest(ApplicationContext application, Likeness likeness) {
        this.handedIn = new HandedIn(application);
        this.likeness = likeness;
    }

    @AfterEach
    void leave() {
        handedIn.leave();
    }

    @Test
    void copiesAndLinksMakeOneGroupOverHoweverManySteps() {
        Map<String, UUID> georgian = handedIn.by(Country.GE, COPIED, APART);
        UUID armenian = one(handedIn.by(Country.AM, COPIED), COPIED);
        UUID moldovan = one(handedIn.by(Country.MD, OWN_WORDS), OWN_WORDS);
        UUID first = one(georgian, COPIED);
        List<UUID> all = List.of(first, one(georgian, APART), armenian, moldovan);
        assertThat(likeness.same(COORDINATOR, all)).containsExactly(Set.of(first, armenian));

        likeness.link(COORDINATOR, armenian, moldovan);
        assertThat(likeness.same(COORDINATOR, all)).containsExactly(Set.of(first, armenian, moldovan));
        assertThat(likeness.same(COORDINATOR, List.of(first, moldovan)))
                .as("what connects them is not among those asked about")
                .isEmpty();
        assertThat(likeness.same(GEORGIAN, all))
                .as("neither copy nor link is his to know of")
                .isEmpty();
        likeness.unlink(COORDINATOR, armenian, moldovan);
    }

    private static UUID one(Map<String, UUID> passages, String text) {
        return Objects.requireNonNull(passages.get(text));
    }
}
