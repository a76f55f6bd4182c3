package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.merging.Samples.passage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

/** What corroborates, what contradicts, and what is merely copied. */
class ClaimsTest {

    private static final Passage REPORT = passage(
            Country.MD, "report", "en", "B2", "The retail price of mephedrone in Chișinău was about EUR 22 per gram.");
    private static final Passage MAIL =
            passage(Country.MD, "mail", "en", "B2", "In Chișinău the retail price of mephedrone was EUR 25 per gram.");
    private static final Passage NEIGHBOUR = passage(
            Country.UA, "note", "en", "C3", "Buyers in Chișinău pay a retail price of EUR 22 per gram of mephedrone.");

    @Test
    void twoDocumentsWithDifferentFiguresForTheSameThingContradict() {
        assertThat(claims(REPORT, MAIL)).singleElement().isInstanceOfSatisfying(Claim.DifferentFigures.class, claim -> {
            assertThat(claim.passages()).containsExactly(REPORT, MAIL);
            assertThat(claim.linked()).isFalse();
        });
    }

    @Test
    void theSameFigureOfAnotherCountryCorroborates() {
        assertThat(claims(REPORT, NEIGHBOUR)).singleElement().isInstanceOf(Claim.SameFigure.class);
    }

    @Test
    void aCopyIsOneSourceAndNeverCorroborates() {
        Alike copied = copies(REPORT, NEIGHBOUR, 80);

        assertThat(Claims.of(List.of(REPORT, NEIGHBOUR), copied, Locale.ENGLISH))
                .containsExactly(new Claim.Copied(List.of(REPORT, NEIGHBOUR), 80));
    }

    @Test
    void aCopyWithAnotherFigureContradicts() {
        assertThat(Claims.of(List.of(REPORT, MAIL), copies(REPORT, MAIL, 60), Locale.ENGLISH))
                .hasAtLeastOneElementOfType(Claim.DifferentFigures.class);
    }

    @Test
    void figuresOfDifferentPlacesKindsOrYearsAreNotHeldAgainstEachOther() {
        Passage elsewhere =
                passage(Country.MD, "one", "en", "B2", "The retail price of mephedrone in Cahul was EUR 25 per gram.");
        Passage otherKind =
                passage(Country.MD, "two", "en", "B2", "The retail price of heroin in Chișinău was EUR 90 per gram.");
        Passage before = passage(
                Country.MD,
                "three",
                "en",
                "B2",
                "In 2024 the retail price of mephedrone in Chișinău was EUR 20 per gram.");
        Passage wholesale = passage(
                Country.MD, "four", "en", "B2", "The wholesale price of mephedrone in Chișinău was EUR 9 per gram.");

        assertThat(claims(REPORT, elsewhere, otherKind, before, wholesale)).isEmpty();
    }

    @Test
    void oneDocumentAloneNeitherCorroboratesNorContradicts() {
        Passage again =
                passage(Country.MD, "report", "en", "B2", "Retail, mephedrone cost EUR 30 per gram in Chișinău.");

        assertThat(claims(REPORT, again)).isEmpty();
    }

    @Test
    void whatACoordinatorLinkedCorroboratesUnlessItIsCopied() {
        Passage one = passage(Country.GE, "one", "en", "B2", "The group Colchis rents hostels in the port.");
        Passage other = passage(Country.MD, "two", "en", "B2", "Hostels near the port belong to the same group.");

        assertThat(Claims.of(List.of(one, other), linked(one, other), Locale.ENGLISH))
                .containsExactly(new Claim.Linked(List.of(one, other)));
        Alike both =
                new Alike(copies(one, other, 90).copies(), linked(one, other).links());
        assertThat(Claims.of(List.of(one, other), both, Locale.ENGLISH))
                .containsExactly(new Claim.Copied(List.of(one, other), 90));
    }

    @Test
    void figuresAndDatesOfLinkedPassagesAreHeldAgainstEachOther() {
        Passage one = passage(Country.GE, "one", "en", "B2", "On 12 March 2025 the police seized 40 kg of heroin.");
        Passage other =
                passage(Country.AM, "two", "en", "B2", "On 14 March 2025 a load of 42 kg of heroin was seized.");

        assertThat(Claims.of(List.of(one, other), linked(one, other), Locale.ENGLISH))
                .hasExactlyElementsOfTypes(Claim.DifferentFigures.class, Claim.DifferentDates.class);
    }

    @Test
    void theSameEvidenceGivesTheSameClaims() {
        assertThat(claims(REPORT, MAIL, NEIGHBOUR)).isEqualTo(claims(REPORT, MAIL, NEIGHBOUR));
    }

    private static List<Claim> claims(Passage... passages) {
        return Claims.of(List.of(passages), Alike.NOTHING, Locale.ENGLISH);
    }

    private static Alike copies(Passage one, Passage other, int percent) {
        return new Alike(Map.of(one.id(), Map.of(other.id(), percent)), Map.of());
    }

    private static Alike linked(Passage one, Passage other) {
        return new Alike(Map.of(), Map.of(one.id(), Set.of(other.id())));
    }
}
