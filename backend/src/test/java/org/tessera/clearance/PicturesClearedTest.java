package org.tessera.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.drafting.Doc;
import org.tessera.identity.Country;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A picture goes with its figure: whole where all of the figure may stand as it is, and else with none of its words. */
class PicturesClearedTest {

    private static final UUID GIVEN = new UUID(0, 1);
    private static final UUID NOT_RELEASED = new UUID(0, 2);
    private static final UUID ANONYMOUS = new UUID(0, 3);
    private static final UUID GONE = new UUID(0, 4);

    @ParameterizedTest
    @CsvSource({
        // what the caption leans on, what the source leans on, whether the picture stays
        "NOTHING,      NOTHING,      true",
        "GIVEN,        NOTHING,      true",
        "GIVEN,        GIVEN,        true",
        "NOT_RELEASED, NOTHING,      false",
        "NOTHING,      NOT_RELEASED, false",
        "GIVEN,        NOT_RELEASED, false",
        "ANONYMOUS,    NOTHING,      false",
        "GIVEN,        ANONYMOUS,    false",
        "GONE,         GIVEN,        false",
    })
    void aPictureStaysIfAllOfItsFigureMayStand(String caption, String source, boolean stays) {
        ObjectNode figure =
                Doc.figure("kkkkkkk1", new UUID(9, 9), "ab".repeat(32), "A map of routes", "Caption words. ");
        ArrayNode lines = (ArrayNode) figure.path("content");
        lean((ObjectNode) lines.get(1), caption);
        ((ObjectNode) lines.get(2)).putArray("content").add(Doc.text("Source words. "));
        lean((ObjectNode) lines.get(2), source);
        ObjectNode doc = Doc.doc(List.of(Doc.paragraph(Doc.text("It was seen.")), figure));

        Cleared cleared = Clearing.clear(doc, Locale.ENGLISH, false, PicturesClearedTest::standing, _ -> "quoted");

        String left = cleared.doc().toString();
        assertThat(left).contains("It was seen.");
        for (String told : List.of("\"picture\"", "A map of routes", "Caption words", "Source words")) {
            assertThat(left.contains(told)).as(told).isEqualTo(stays);
        }
        assertThat(cleared.whole()).isEqualTo(stays);
        assertThat(cleared.lines().stream().map(Cleared.Line::kind)).contains(Cleared.Kind.PICTURE);
    }

    private static void lean(ObjectNode line, String on) {
        switch (on) {
            case "GIVEN" -> ((ArrayNode) line.path("content")).add(Doc.citation(GIVEN));
            case "NOT_RELEASED" -> ((ArrayNode) line.path("content")).add(Doc.citation(NOT_RELEASED));
            case "ANONYMOUS" -> ((ArrayNode) line.path("content")).add(Doc.citation(ANONYMOUS));
            case "GONE" -> ((ArrayNode) line.path("content")).add(Doc.citation(GONE));
            default -> {}
        }
    }

    private static Standing standing(UUID passage) {
        return switch ((int) passage.getLeastSignificantBits()) {
            case 1 -> new Standing.Given(Country.AM);
            case 3 -> new Standing.Anonymous(Country.MD, null);
            case 4 -> new Standing.Gone(Country.UA);
            default -> new Standing.NotReleased(Country.GE);
        };
    }
}
