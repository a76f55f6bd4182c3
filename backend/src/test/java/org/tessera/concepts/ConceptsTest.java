package org.tessera.concepts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.glossary.Glossary;
import org.tessera.glossary.GlossaryText;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.search.Search;
import org.tessera.search.SearchQuery;
import org.tessera.testing.TesseraTest;

/** What one coordinator proposes counts when another has accepted it: for what is asked at once, for the index soon. */
@TesseraTest
class ConceptsTest {

    private static final Viewer ONE = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer OTHER = new Viewer("coordinator-7", Set.of(Role.COORDINATOR), null);
    private static final Viewer ANALYST = new Viewer("analyst-ge", Set.of(Role.ANALYST), null);

    private final Concepts concepts;
    private final Search search;
    private final People people;
    private final JdbcClient jdbc;

    ConceptsTest(Concepts concepts, Search search, Intake intake, JdbcClient jdbc, @LocalServerPort int port) {
        this.concepts = concepts;
        this.search = search;
        this.people = new People(intake, port);
        this.jdbc = jdbc;
    }

    @AfterEach
    void asItShips() {
        jdbc.sql("delete from glossary_change").update();
        Glossary.use(Glossary.shipped());
    }

    @Test
    void aConceptCountsOnceASecondCoordinatorHasAcceptedIt() throws Exception {
        people.handIn("analyst-ge", "The parcel went by qqpigeonmail to the coast.", "qqpigeonmail");
        Map<String, String> terms = new TreeMap<>(Comparator.reverseOrder()); // the file has its own order
        terms.putAll(Map.of("en", "qqpigeonmail", "uk", "щщголубинапошта", "ka", ""));
        Change change = concepts.propose(ONE, "pigeon-mail", "Modus operandi", terms);
        assertThat(finds("щщголубинапошта")).as("proposed only").isFalse();
        assertThatThrownBy(() -> concepts.accept(ONE, change.id())).isInstanceOf(Forbidden.class);
        concepts.accept(OTHER, change.id());
        assertThat(finds("щщголубинапошта"))
                .as("at once, whatever the index has read")
                .isTrue();
        assertThat(concepts.file(ONE)).contains("[pigeon-mail]\nen: qqpigeonmail\nuk: щщголубинапошта\n");
        assertThat(concepts.counting(ONE))
                .filteredOn(one -> one.id().equals(change.id()))
                .extracting(Change::decidedBy)
                .containsExactly("coordinator-7");
    }

    @Test
    void whatCannotBeReadOrIsNobodysToChangeIsRefused() {
        assertThatThrownBy(() -> concepts.propose(ONE, "pigeon-mail", "Roles", Map.of("uk", "голубина пошта")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> concepts.propose(ONE, "Pigeon Mail", "Roles", Map.of("en", "pigeon mail")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> concepts.propose(ONE, "place/poti", "Roles", Map.of("en", "Poti")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> concepts.propose(ANALYST, "x", "Roles", Map.of("en", "x")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> concepts.entries(ANALYST)).isInstanceOf(Forbidden.class);
    }

    @Test
    void wordsOfAChangeStandNowhereReadable() {
        Change change = concepts.propose(ONE, "sealed-term", "Roles", Map.of("en", "qqsealedterm"));
        byte[] words = jdbc.sql("select words from glossary_change where id = :id")
                .param("id", change.id())
                .query(byte[].class)
                .single();
        assertThat(new String(words, UTF_8)).doesNotContain("qqsealedterm");
        concepts.refuse(ONE, change.id());
        assertThat(concepts.waiting(OTHER)).extracting(Change::id).doesNotContain(change.id());
    }

    @Test
    void aChangeThatNoLongerFitsIsLeftOutAndTheOthersCount() {
        concepts.accept(
                OTHER,
                concepts.propose(ONE, "homing-pigeon", "Roles", Map.of("en", "qqpigeon"))
                        .id());
        Map<String, GlossaryText.Entry> clash =
                Map.of("x", new GlossaryText.Entry("x", "Roles", "[x]\nen: contraband"));
        assertThatThrownBy(() -> GlossaryInForce.of(clash)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Glossary.current().concept("homing-pigeon")).isPresent();
    }

    private boolean finds(String words) {
        return search.search(ONE, SearchQuery.of(words)).total() > 0;
    }
}
