package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** A stricter word of the owner's is not undone by a weaker one that was proposed before it, nor by another at the same time. */
@TesseraTest
class WeakerWaitsTest {

    private final People people;

    WeakerWaitsTest(Intake intake, @LocalServerPort int port) {
        this.people = new People(intake, port);
    }

    @Test
    void whatWasProposedBeforeAStricterMarkingNobodyConfirms() throws Exception {
        String marking = contribution("qqweakerwaits");
        String proposal = ok(people.as("analyst-ge").post(marking, wish("PUBLIC", "\"H0\"")))
                .path("proposed")
                .path("id")
                .asString();
        JsonNode stricter = ok(people.as("analyst-ge").post(marking, wish("BPL", "\"H0\",\"H2\"")));
        assertThat(stricter.has("proposed")).as("what waited").isFalse();
        assertThat(people.as("lead-ge")
                        .post(marking + "/" + proposal + "/decision", "{\"confirmed\":true}")
                        .status())
                .isEqualTo(404);
        JsonNode now = ok(people.as("analyst-ge").get(marking));
        assertThat(now.path("marking").asString()).isEqualTo("BPL");
        assertThat(now.path("handling").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("H0", "H2");
    }

    /** Each says H0 and one code more: whoever comes second would take the first one's away, which takes two persons. */
    @Test
    void ofTwoStricterOnesAtOnceNoneIsLost() throws Exception {
        String marking = contribution("qqtwostricter");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> asked = List.of(
                    () -> people.as("analyst-ge")
                            .post(marking, wish("BPL", "\"H0\",\"H1\""))
                            .status(),
                    () -> people.as("lead-ge")
                            .post(marking, wish("BPL", "\"H0\",\"H2\""))
                            .status());
            int taken = 0;
            for (Future<Integer> answer : both.invokeAll(asked)) {
                taken += answer.get() == 200 ? 1 : 0;
            }
            assertThat(taken).as("the other would have widened it").isOne();
        }
    }

    private String contribution(String word) throws Exception {
        return "/api/contributions/"
                + people.handIn("analyst-ge", "Six kilos of " + word + " at the border.", word)
                        .contribution()
                + "/marking";
    }

    private static String wish(String marking, String codes) {
        return "{\"marking\":\"%s\",\"handling\":[%s],\"reason\":\"Because\"}".formatted(marking, codes);
    }
}
