package org.tessera.drafting.graal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What comes from outside is refused unless the schema allows it, and nothing of it stays. */
class ScriptTest {

    private static final Scripts SCRIPTS = new Scripts(JsonMapper.shared());
    private static final String PASSAGE = "00000000-0000-4000-8000-000000000001";

    private Script script = SCRIPTS.fresh();

    @AfterAll
    static void close() {
        SCRIPTS.close();
    }

    @BeforeEach
    void empty() {
        script = SCRIPTS.fresh();
        script.open(null, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown-step      | {'stepType':'boom'}",
                "unknown-step      | {'stepType':'__proto__'}",
                "unknown-step      | {'stepType':'docAttr','attr':'words','value':'x'}",
                "unknown-step      | {'stepType':'replace','from':0,'to':0,'words':'x'}",
                "unknown-step      | null",
                "not-legal         | {'stepType':'replace','from':-1,'to':0}",
                "does-not-apply    | {'stepType':'replace','from':0,'to':900}",
                "does-not-apply    | {'stepType':'replace','from':0,'to':2}",
                "unknown-node      | INSERT {'type':'image'}",
                "unknown-attribute | INSERT {'type':'citation','attrs':{'passage':'P','text':'words'}}",
                "not-legal         | INSERT {'type':'paragraph','content':[{'type':'citation'}]}",
                "not-legal         | INSERT {'type':'paragraph','content':[{'type':'citation','attrs':{'passage':'x'}}]}",
                "not-legal         | INSERT {'type':'heading','attrs':{'level':5}}",
                "not-legal         | INSERT {'type':'heading','attrs':{'level':'1'}}",
                "unknown-mark      | INSERT {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link'}]}]}",
                "not-legal         | INSERT {'type':'bullet_list','content':[{'type':'paragraph'}]}",
                "not-legal         | INSERT {'type':'table'}",
                "not-legal         | INSERT {'type':'quoted_evidence','attrs':{'passage':'P','from':0,'to':4,'digest':'the words'}}",
                "does-not-apply    | {'stepType':'attr','pos':0,'attr':'words','value':'x'}",
                "unknown-mark      | {'stepType':'addMark','from':0,'to':2,'mark':{'type':'strong','attrs':{'a':1}}}",
            })
    void forgedStepsAreRefused(String reason, String forged) {
        String before = script.document();
        assertThat(propose(step(forged), 0)).isEqualTo(new Proposal.Illegal(reason));
        assertThat(script.document()).isEqualTo(before);
    }

    @Test
    void aTextNestedTooDeeplyIsRefused() {
        String deep = "{'type':'paragraph'}";
        for (int i = 0; i < 15; i++) {
            deep = "{'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph'},%s]}]}"
                    .formatted(deep);
        }
        assertThat(propose(step("INSERT " + deep), 0)).isEqualTo(new Proposal.Illegal("too-deep"));
    }

    @Test
    void aTextThatGrowsTooLongIsRefused() {
        String words = "x".repeat(1_000_001);
        String step = step("INSERT {'type':'paragraph','content':[{'type':'text','text':'%s'}]}".formatted(words));
        assertThat(propose(step, 0)).isEqualTo(new Proposal.Illegal("too-large"));
    }

    @Test
    void legalStepsChangeNothingUntilTheyAreCommitted() {
        String before = script.document();
        String step = step("INSERT {'type':'paragraph','content':[{'type':'citation','attrs':{'passage':'P'}}]}");
        assertThat(propose(step, 0))
                .isInstanceOfSatisfying(
                        Proposal.Legal.class,
                        legal -> assertThat(legal.citations()).hasToString("[" + PASSAGE + "]"));
        assertThat(script.document()).isEqualTo(before);
        assertThat(script.commit()).isEqualTo(1);
        assertThat(script.document()).contains(PASSAGE);
    }

    @Test
    void aStepWhosePlaceIsGoneIsStale() {
        commit("INSERT {'type':'paragraph','content':[{'type':'text','text':'gone soon'}]}");
        commit("{'stepType':'replace','from':0,'to':11}");
        String late = "{'stepType':'replace','from':5,'to':5,'slice':{'content':[{'type':'text','text':'late'}]}}";
        assertThat(propose(step(late), 1)).isEqualTo(new Proposal.Stale());
    }

    @Test
    void anEndlessScriptIsStopped() {
        String endless = "globalThis.authority = { propose: () => { for (;;) {} } }";
        try (Scripts scripts = new Scripts(JsonMapper.shared(), endless, Duration.ofMillis(200))) {
            Script stuck = scripts.fresh();
            assertThatThrownBy(() -> stuck.propose(JsonMapper.shared().createArrayNode(), 0))
                    .isInstanceOfSatisfying(
                            ScriptStopped.class,
                            stopped -> assertThat(stopped.tooLong()).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({"typeof Java", "typeof Polyglot", "typeof require", "typeof process"})
    void theScriptSeesNothingOfTheHost(String question) {
        String curious = "globalThis.authority = { document: () => String(%s) }".formatted(question);
        try (Scripts scripts = new Scripts(JsonMapper.shared(), curious, Duration.ofSeconds(5))) {
            assertThat(scripts.fresh().document()).isEqualTo("undefined");
        }
    }

    private Proposal propose(String step, int base) {
        return script.propose(JsonMapper.shared().readTree("[" + step + "]"), base);
    }

    private void commit(String step) {
        int version = script.reach();
        assertThat(propose(step(step), version)).isInstanceOf(Proposal.Legal.class);
        assertThat(script.commit()).isEqualTo(version + 1);
    }

    private static String step(String written) {
        String json = written.startsWith("INSERT ")
                ? "{'stepType':'replace','from':0,'to':0,'slice':{'content':[%s]}}".formatted(written.substring(7))
                : written;
        return json.replace("'P'", "'" + PASSAGE + "'").replace('\'', '"');
    }
}
