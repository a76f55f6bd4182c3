package org.tessera.drafting.graal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Key judgements, gaps, boxes, figures and references: what the server takes and what it does not. */
class FramesTest {

    private static final Scripts SCRIPTS = new Scripts(JsonMapper.shared());

    @AfterAll
    static void close() {
        SCRIPTS.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "legal             | {'type':'judgement','attrs':{'key':'abcd1234'},'content':[P]}",
                "legal             | {'type':'judgement','attrs':{'key':'abcd1234','likelihood':'ICD203-5','confidence':'moderate'},'content':[P]}",
                "legal             | {'type':'framed','attrs':{'key':'abcd1234','kind':'gap'},'content':[P]}",
                "legal             | {'type':'framed','attrs':{'key':'abcd1234','kind':'country','country':'GE'},'content':[P]}",
                "legal             | {'type':'figure','attrs':{'key':'abcd1234'},'content':[P,{'type':'caption'},{'type':'source'}]}",
                "legal             | {'type':'paragraph','content':[{'type':'reference','attrs':{'to':'abcd1234'}}]}",
                "not-legal         | {'type':'judgement','content':[P]}",
                "not-legal         | {'type':'judgement','attrs':{'key':'abcd1234','likelihood':'ICD203-8'},'content':[P]}",
                "not-legal         | {'type':'judgement','attrs':{'key':'abcd1234','likelihood':'certain'},'content':[P]}",
                "not-legal         | {'type':'judgement','attrs':{'key':'abcd1234','confidence':'very high'},'content':[P]}",
                "not-legal         | {'type':'judgement','attrs':{'key':'words to be hidden here'},'content':[P]}",
                "not-legal         | {'type':'judgement','attrs':{'key':'abcd1234'}}",
                "not-legal         | {'type':'framed','attrs':{'key':'abcd1234','kind':'secret'},'content':[P]}",
                "not-legal         | {'type':'framed','attrs':{'key':'abcd1234','kind':'country','country':'FR'},'content':[P]}",
                "not-legal         | {'type':'figure','attrs':{'key':'abcd1234'},'content':[P]}",
                "not-legal         | {'type':'figure','attrs':{'key':'abcd1234'},'content':[P,{'type':'source'},{'type':'caption'}]}",
                "not-legal         | {'type':'paragraph','content':[{'type':'reference','attrs':{'to':'ABCD'}}]}",
                "unknown-attribute | {'type':'reference','attrs':{'to':'abcd1234','words':'x'}}",
            })
    void aFrameIsWrittenAsTheSchemaSays(String outcome, String node) {
        try (Script script = SCRIPTS.fresh()) {
            script.open(null, 0);
            String json = "{'stepType':'replace','from':0,'to':0,'slice':{'content':[%s]}}"
                    .formatted(node.replace("P", "{'type':'paragraph','content':[{'type':'text','text':'It grows.'}]}"))
                    .replace('\'', '"');
            Proposal answer = script.propose(JsonMapper.shared().readTree("[" + json + "]"), 0);
            if (outcome.equals("legal")) {
                assertThat(answer).isInstanceOf(Proposal.Legal.class);
            } else {
                assertThat(answer).isEqualTo(new Proposal.Illegal(outcome));
            }
        }
    }
}
