package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.assessment.Yardstick;
import org.tessera.drafting.Judgement;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Frames, references and abbreviations of an edition. */
class FramesPrintedTest {

    @Test
    void framesAreNumberedThroughTheEditionAndReferencesNameThem() {
        Frozen.Section first = section("""
                {'type':'judgement','attrs':{'key':'kkkkkkk1','likelihood':'ICD203-5','confidence':'high'},
                 'content':[P Loads will grow. /P]},
                {'type':'framed','attrs':{'key':'kkkkkkk2','kind':'gap'},'content':[P Prices are unknown. /P]}""");
        Frozen.Section second = section("""
                {'type':'judgement','attrs':{'key':'kkkkkkk3','likelihood':'PHIA-1','confidence':'low'},
                 'content':[P Routes will not move. /P]},
                {'type':'figure','attrs':{'key':'kkkkkkk4'},'content':[P 37 /P,
                 {'type':'caption','content':[{'type':'text','text':'Cases in 2025'}]},
                 {'type':'source','content':[{'type':'text','text':'Ministry'}]}]},
                {'type':'paragraph','content':[{'type':'text','text':'See '},
                 {'type':'reference','attrs':{'to':'kkkkkkk2'}},{'type':'text','text':', '},
                 {'type':'reference','attrs':{'to':'kkkkkkk4'}},{'type':'text','text':', '},
                 {'type':'reference','attrs':{'to':'gonegone'}}]}""");

        List<Publication.Chapter> chapters = new Typesetting(
                        "en", Map.of(), Map.of(), Map.of(first.id(), "BPL", second.id(), "BPL"))
                .chapters(new Frozen("T", "en", List.of(new Frozen.Chapter("C", null, List.of(first, second)))));

        List<Publication.Block> one = chapters.getFirst().sections().getFirst().blocks();
        List<Publication.Block> two = chapters.getFirst().sections().getLast().blocks();
        assertThat(one.getFirst()).isInstanceOfSatisfying(Publication.Framed.class, framed -> {
            assertThat(framed.label()).isEqualTo("Key judgement 1");
            assertThat(framed.said()).isEqualTo("likely (55–80 %), high confidence");
        });
        assertThat(((Publication.Framed) one.getLast()).label()).isEqualTo("Intelligence gap 1");
        assertThat(((Publication.Framed) two.getFirst()).label()).isEqualTo("Key judgement 2");
        assertThat(two.get(1)).isInstanceOfSatisfying(Publication.Figure.class, figure -> {
            assertThat(figure.label()).isEqualTo("Figure 1");
            assertThat(words(figure.caption())).isEqualTo("Cases in 2025");
            assertThat(words(figure.source())).isEqualTo("Ministry");
            assertThat(figure.blocks()).hasSize(1);
        });
        assertThat(words(((Publication.Paragraph) two.getLast()).inlines()))
                .isEqualTo("See Intelligence gap 1, Figure 1, [no longer there]");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ICD203-5, high, words, true",
                "PHIA-5,   high, words, false",
                "-,        high, words, false",
                "ICD203-5, -,    words, false",
                "ICD203-5, high, -,     false",
            })
    void aJudgementIsFinishedOnceItSaysAllOnTheAssessmentsYardstick(
            String likelihood, String confidence, String words, boolean finished) {
        assertThat(new Judgement(likelihood, confidence, words == null).finished(Yardstick.ICD203))
                .isEqualTo(finished);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "They investigate trafficking in human beings (THB) now. | THB | trafficking in human beings",
                "The Cyber Police Department (CPD) reports. | CPD | Cyber Police Department",
                "Legal business structures (LBS) serve them. | LBS | Legal business structures",
                "It was seen in Batumi (AM). | - | -",
                "Nothing is explained (GE). | - | -",
                "Five (5) of them. | - | -",
            })
    void abbreviationsAreCollectedWhereTheirWordsExplainThem(String line, String letters, String words) {
        assertThat(Abbreviations.in(line)).isEqualTo(letters == null ? Map.of() : Map.of(letters, words));
    }

    private static String words(List<Publication.Inline> inlines) {
        return inlines.stream()
                .map(one -> one instanceof Publication.Words piece ? piece.text() : "")
                .collect(Collectors.joining());
    }

    private static Frozen.Section section(String blocks) {
        String json = "{'type':'doc','content':[" + blocks + "]}";
        JsonNode doc = JsonMapper.shared()
                .readTree(json.replace("P ", "{'type':'paragraph','content':[{'type':'text','text':'")
                        .replace(" /P", "'}]}")
                        .replace('\'', '"'));
        return new Frozen.Section(
                UUID.randomUUID(), "S", null, 1, Marking.BPL, Set.of(Audience.COORDINATORS), doc, List.of(), null);
    }
}
