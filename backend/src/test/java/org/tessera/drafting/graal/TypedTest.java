package org.tessera.drafting.graal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters that come late stand where the script's own rule would put them, though only positions were reckoned. */
class TypedTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Scripts SCRIPTS = new Scripts(JSON);
    private static final int PARAGRAPHS = 3;

    @AfterAll
    static void close() {
        SCRIPTS.close();
    }

    @RepeatedTest(20)
    void lateLettersStandWhereTheScriptWouldPutThem(RepetitionInfo story) {
        Random random = new Random(story.getCurrentRepetition());
        try (Script byPositions = written();
                Script byDocuments = written()) {
            int version = 1;
            for (int i = 0; i < 60; i++) {
                int base = Math.max(1, version - random.nextInt(12));
                String step = random.nextInt(4) == 0 ? deletion(random) : letters(random);
                Proposal one = byPositions.propose(JSON.readTree("[" + step.replace("OPEN", "") + "]"), base);
                // what a slice says of its open sides makes it nothing that is known as typed
                Proposal other = byDocuments.propose(
                        JSON.readTree("[" + step.replace("OPEN", ",'openStart':0".replace('\'', '"')) + "]"), base);
                assertThat(one).as("step %d on version %d: %s", i, base, step).isEqualTo(other);
                if (one instanceof Proposal.Legal legal) {
                    byPositions.commit();
                    byDocuments.commit();
                    version += legal.steps().size();
                }
                assertThat(byPositions.document()).isEqualTo(byDocuments.document());
            }
        }
    }

    @Test
    void onlyWhatIsWrittenOnAtOnePlaceIsKnownAsTyped() {
        assertThat(typed(letter(3, "a", true), letter(4, "b", true))).isNotNull();
        assertThat(typed(letter(3, "a", false))).isNotNull();
        assertThat(typed(letter(3, "a", true), letter(4, "b", false)))
                .as("does not join")
                .isNull();
        assertThat(typed(letter(3, "a", true), letter(6, "b", true)))
                .as("elsewhere")
                .isNull();
        assertThat(typed(letter(3, "", true))).as("nothing").isNull();
        assertThat(typed("{'stepType':'replace','from':3,'to':5}".replace('\'', '"')))
                .as("taken out")
                .isNull();
        assertThat(typed()).isNull();
    }

    private static @Nullable Typed typed(String... steps) {
        return Typed.of(JSON.readTree("[" + String.join(",", steps).replace("OPEN", "") + "]"));
    }

    private static Script written() {
        Script script = SCRIPTS.fresh();
        script.open(null, 0);
        String paragraph = "{'type':'paragraph','content':[{'type':'text','text':'The price rose and then it fell.'}]}";
        String step = "[{'stepType':'replace','from':0,'to':2,'slice':{'content':[%s]}}]"
                .formatted(String.join(",", Collections.nCopies(PARAGRAPHS, paragraph)));
        JsonNode steps = JSON.readTree(step.replace('\'', '"'));
        assertThat(script.propose(steps, 0)).isInstanceOf(Proposal.Legal.class);
        script.commit();
        return script;
    }

    private static String letters(Random random) {
        int at = 1 + random.nextInt(90);
        String first = letter(at, "é", random.nextBoolean());
        return random.nextBoolean() ? first : first + "," + letter(at + 1, "ж", true);
    }

    private static String letter(int at, String letter, boolean joins) {
        return "{'stepType':'replace','from':%d,'to':%d,'slice':{'content':[{'type':'text','text':'%s'}]OPEN},'joins':%s}"
                .replace('\'', '"')
                .formatted(at, at, letter, joins);
    }

    private static String deletion(Random random) {
        int from = 1 + random.nextInt(80);
        return "{'stepType':'replace','from':%d,'to':%d}".replace('\'', '"').formatted(from, from + random.nextInt(12));
    }
}
