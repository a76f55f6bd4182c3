package org.tessera.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.testing.TesseraTest;

/** A form's wording that everybody hands in makes no copies; a paragraph that a few took over from one another does. */
@TesseraTest
class CommonWordsTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final String FORM =
            "Qqform annex two to the joint instruction on reporting: tick what applies, leave"
                    + " empty what is not known, and sign below with the name of the officer in charge.";
    private static final String TAKEN_OVER = "Qqtaken couriers slept in the mill beside the river and crossed before"
            + " dawn with two empty trailers and a borrowed tractor.";

    private final HandedIn handedIn;
    private final Likeness likeness;

    CommonWordsTest(ApplicationContext application, Likeness likeness) {
        this.handedIn = new HandedIn(application);
        this.likeness = likeness;
    }

    @AfterEach
    void leave() {
        handedIn.leave();
    }

    @Test
    void whatStandsEverywhereIsNobodysText() {
        Map<String, UUID> georgian = handedIn.by(Country.GE, FORM, TAKEN_OVER);
        handedIn.by(Country.AM, FORM, TAKEN_OVER);
        handedIn.by(Country.MD, FORM, TAKEN_OVER);
        assertThat(countriesWithCopiesOf(georgian.get(FORM)))
                .as("as long as few have it")
                .contains(Country.AM, Country.MD);

        for (Country country : List.of(Country.UA, Country.UA, Country.AZ, Country.AZ, Country.BY)) {
            handedIn.by(country, FORM, "Something of its own, " + UUID.randomUUID());
        }
        assertThat(countriesWithCopiesOf(georgian.get(FORM))).isEmpty();
        assertThat(countriesWithCopiesOf(georgian.get(TAKEN_OVER))).containsExactlyInAnyOrder(Country.AM, Country.MD);
    }

    private Set<Country> countriesWithCopiesOf(@Nullable UUID passage) {
        Set<Country> countries = new HashSet<>();
        likeness.copies(COORDINATOR, List.of(Objects.requireNonNull(passage))).values().stream()
                .flatMap(List::stream)
                .forEach(copy -> countries.add(copy.owner()));
        return countries;
    }
}
