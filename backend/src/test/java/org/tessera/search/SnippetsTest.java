package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Highlights mark exactly what was looked for, in every script, at UTF-16 offsets of the snippet. */
class SnippetsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smuggling | en | Two smugglers smuggled tea 😀 by smuggling. | smuggled,smuggling",
                "trafic de migranți | ro | Un caz de trafic de migranţi la Ungheni. | trafic de migranţi",
                "migrant smuggling | uk | Виявлено контрабанду мігрантів у Києві. | контрабанду мігрантів",
                "Tbilisi | ka | დააკავეს თბილისში და ბათუმში. | თბილისში",
                "Tbilisi | ru | 😀 Из Тбилиси в Батуми. | Тбилиси",
                "Hovhannisyan | hy | Ձերբակալվել է Հովհաննիսյանը Երևանում։ | Հովհաննիսյանը",
                "Алиев | az | Əliyevin evində narkotik tapıldı. | Əliyevin",
                "\"by sea\" | en | By road, by sea, and the open sea by night | by sea",
                "\"ПО МОРЮ\" | ru | по суше и по морю | по морю",
                "money laundering | hy | փողերի լվացման սխեմա | փողերի լվացման"
            })
    void marksWhatWasLookedFor(String query, String language, String text, String marked) {
        Snippets.Cut cut = new Snippets(Wanted.in(query)).cut(text, language);
        assertThat(cut.text()).isEqualTo(text);
        assertThat(marked(cut)).containsExactly(marked.split(","));
    }

    @Test
    void aLongTextIsCutWhereMostOfItStandsTogether() {
        String filler = "Nothing of interest happened on that day in the whole district. ".repeat(10);
        String text = "One heroin case. " + filler + "Heroin and cocaine and heroin met in Batumi. " + filler;
        Snippets.Cut cut = new Snippets(Wanted.in("heroin cocaine")).cut(text, "en");
        assertThat(cut.text()).hasSizeLessThan(300).startsWith("… ").endsWith(" …");
        assertThat(marked(cut)).containsExactly("Heroin", "cocaine", "heroin");
    }

    @Test
    void withoutAQueryTheBeginningShows() {
        Snippets.Cut cut = new Snippets(Wanted.in("")).cut("word ".repeat(200), "en");
        assertThat(cut.text()).startsWith("word word").endsWith("word …");
        assertThat(cut.marks()).isEmpty();
    }

    @Test
    void oneEndlessWordIsNotLost() {
        String text = "x".repeat(500);
        Snippets.Cut cut = new Snippets(Wanted.in(text)).cut(text, "en");
        assertThat(cut.text()).isNotEmpty();
        assertThat(cut.marks())
                .allSatisfy(mark ->
                        assertThat(mark.to()).isLessThanOrEqualTo(cut.text().length()));
    }

    private static List<String> marked(Snippets.Cut cut) {
        return cut.marks().stream()
                .map(mark -> cut.text().substring(mark.from(), mark.to()))
                .toList();
    }
}
