package org.tessera.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of judgements, country boxes and figures: told as they are if all of it may be given, without what they judge
 * or of whom if some of it may, and not at all if nothing may. [g] is given, [n] is not released.
 */
class FramesClearedTest {

    private static final UUID GIVEN = new UUID(0, 1);
    private static final UUID NOT_RELEASED = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // frame, its sentences, whether the frame stays, whether it still says what it judges or of whom
                "judgement | Loads grew.[g]                   | true  | true",
                "judgement | Nobody cites this.               | true  | true",
                "judgement | Loads grew.[g] Prices fell.[n]   | true  | false",
                "judgement | Prices fell.[n]                  | false | false",
                "framed    | Loads grew.[g]                   | true  | true",
                "framed    | Loads grew.[g] Prices fell.[n]   | true  | false",
                "framed    | Prices fell.[n] Loads grew.[n]   | false | false",
                "figure    | Loads grew.[g]                   | true  | true",
                "figure    | Prices fell.[n]                  | false | false",
            })
    void aFrameIsToldAsFarAsItsSourcesAllow(String type, String sentences, boolean stays, boolean says) {
        Cleared cleared = Clearing.clear(
                frame(type, sentences), Locale.ENGLISH, false, FramesClearedTest::standing, _ -> "quoted words");

        JsonNode block = cleared.doc().path("content").path(0);
        assertThat(block.path("type").asString().equals(type)).isEqualTo(stays);
        assertThat(cleared.doc().toString().contains("Prices fell"))
                .as("withheld words")
                .isFalse();
        assertThat(cleared.doc().toString().contains("Loads grew")).isEqualTo(stays && sentences.contains("Loads"));
        if (type.equals("judgement")) {
            assertThat(block.path("attrs").path("likelihood").isString()).isEqualTo(says);
            assertThat(block.path("attrs").path("confidence").isString()).isEqualTo(says);
        } else if (type.equals("framed")) {
            assertThat(block.path("attrs").path("country").isString()).isEqualTo(says);
        }
    }

    private static Standing standing(UUID passage) {
        return passage.equals(GIVEN) ? new Standing.Given(Country.AM) : new Standing.NotReleased(Country.GE);
    }

    private static JsonNode frame(String type, String sentences) {
        StringBuilder inlines = new StringBuilder();
        for (String piece : sentences.split("(?=\\[)|(?<=\\])")) {
            inlines.append(inlines.isEmpty() ? "" : ",")
                    .append(
                            switch (piece) {
                                case "[g]" -> citation(GIVEN);
                                case "[n]" -> citation(NOT_RELEASED);
                                default -> "{'type':'text','text':'" + piece + "'}";
                            });
        }
        String lines = "{'type':'paragraph','content':[" + inlines + "]}";
        if (type.equals("figure")) {
            lines += ",{'type':'caption'},{'type':'source'}";
        }
        String attrs = switch (type) {
            case "judgement" -> ",'likelihood':'ICD203-5','confidence':'high'";
            case "framed" -> ",'kind':'country','country':'GE'";
            default -> "";
        };
        return JsonMapper.shared()
                .readTree(("{'type':'doc','content':[{'type':'" + type + "','attrs':{'key':'kkkkkkk1'" + attrs
                                + "},'content':[" + lines + "]}]}")
                        .replace('\'', '"'));
    }

    private static String citation(UUID passage) {
        return "{'type':'citation','attrs':{'passage':'" + passage + "'}}";
    }
}
