package org.tessera.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;

/** A form's wording that everybody hands in makes no copies; a paragraph that a few took over from one another does. */
@TesseraTest
class CommonWordsTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final String FORM =
            "Qqform annex two to the joint instruction on reporting: tick what applies, leave"
                    + " empty what is not known, and sign below with the name of the officer in charge.";
    private static final String TAKEN_OVER = "Qqtaken couriers slept in the mill beside the river and crossed before"
            + " dawn with two empty trailers and a borrowed tractor.";

    private final KeptInBulk bulk;
    private final Evidence evidence;
    private final Contributions contributions;
    private final Prints prints;
    private final Likeness likeness;
    private final JdbcClient database;
    private final List<UUID> made = new ArrayList<>();

    CommonWordsTest(
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
    void whatStandsEverywhereIsNobodysText() {
        handIn(Country.GE, FORM, TAKEN_OVER);
        handIn(Country.AM, FORM, TAKEN_OVER);
        handIn(Country.MD, FORM, TAKEN_OVER);
        assertThat(countriesWithCopiesOf(FORM)).as("as long as few have it").contains(Country.AM, Country.MD);

        for (Country country : List.of(Country.UA, Country.UA, Country.AZ, Country.AZ, Country.BY)) {
            handIn(country, FORM, "Something of its own, " + UUID.randomUUID());
        }
        assertThat(countriesWithCopiesOf(FORM)).isEmpty();
        assertThat(countriesWithCopiesOf(TAKEN_OVER)).containsExactlyInAnyOrder(Country.AM, Country.MD);
    }

    private void handIn(Country owner, String... texts) {
        UUID id = bulk.keep(
                owner, "en", "DRUGS", new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)), List.of(texts));
        made.add(id);
        prints.keep(id, evidence.forIndexing(id));
    }

    /** Of the Georgian passage. */
    private Set<Country> countriesWithCopiesOf(String text) {
        UUID passage = evidence.forIndexing(made.getFirst()).stream()
                .filter(one -> one.text().equals(text))
                .map(Passage::id)
                .findFirst()
                .orElseThrow();
        Set<Country> countries = new HashSet<>();
        likeness.copies(COORDINATOR, List.of(passage)).values().stream()
                .flatMap(List::stream)
                .forEach(copy -> countries.add(copy.owner()));
        return countries;
    }
}
