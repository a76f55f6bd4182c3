package org.tessera.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Period;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.KeptInBulk;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;

/** What says the same counts once, told by copying and by link together, to whoever may read it and to nobody else. */
@TesseraTest
class SameFactTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    private static final String COPIED = "Qqsame the couriers left the mill before dawn with two borrowed trailers and"
            + " turned north at the second bridge behind the quarry.";
    private static final String OWN_WORDS = "Qqlinked northbound trailers were seen on the road to the stone pit.";
    private static final String APART = "Qqapart the warehouse was empty when the officers came in by the side door.";

    private final KeptInBulk bulk;
    private final Evidence evidence;
    private final Contributions contributions;
    private final Prints prints;
    private final Likeness likeness;
    private final JdbcClient database;
    private final List<UUID> made = new ArrayList<>();

    SameFactTest(
            ApplicationContext application,
            Evidence evidence,
            Contributions contributions,
            Prints prints,
            Likeness likeness,
            JdbcClient database) {
        this.bulk = new KeptInBulk(application);
        this.evidence = evidence;
        this.contributions = contributions;
        this.prints = prints;
        this.likeness = likeness;
        this.database = database;
    }

    @AfterEach
    void leave() {
        made.forEach(id -> contributions.moveTo(id, ContributionState.WITHDRAWN));
        Behalf.ofPlatform(() -> database.sql("delete from passage_print where contribution = any(:made)")
                .param("made", made.toArray(UUID[]::new))
                .update());
    }

    @Test
    void copiesAndLinksMakeOneGroupOverHoweverManySteps() {
        Map<String, UUID> georgian = handIn(Country.GE, COPIED, APART);
        UUID armenian = one(handIn(Country.AM, COPIED), COPIED);
        UUID moldovan = one(handIn(Country.MD, OWN_WORDS), OWN_WORDS);
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

    private Map<String, UUID> handIn(Country owner, String... texts) {
        UUID id = bulk.keep(
                owner, "en", "DRUGS", new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)), List.of(texts));
        made.add(id);
        var passages = evidence.forIndexing(id);
        prints.keep(id, passages);
        Map<String, UUID> byText = new LinkedHashMap<>();
        passages.forEach(passage -> byText.put(passage.text(), passage.id()));
        return byText;
    }

    private static UUID one(Map<String, UUID> passages, String text) {
        return Objects.requireNonNull(passages.get(text));
    }
}
