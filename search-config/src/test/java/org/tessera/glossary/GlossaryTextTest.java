package org.tessera.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tessera.analysis.Analysis;

/** The file of concepts goes out as it came in, with what was changed in its place, and is readable again. */
class GlossaryTextTest {

    private static final GlossaryText SHIPPED = GlossaryText.shipped();

    @Test
    void everyConceptIsAnEntryInAPartOfTheField() {
        assertThat(SHIPPED.entries()).hasSizeGreaterThan(250).allSatisfy(entry -> {
            assertThat(entry.part()).isNotEmpty();
            assertThat(entry.text()).startsWith("[" + entry.name() + "]").contains("\nen: ");
        });
        assertThat(SHIPPED.entries().stream().map(GlossaryText.Entry::name).collect(Collectors.toSet()))
                .hasSameSizeAs(SHIPPED.entries());
    }

    @Test
    void withoutChangesTheFileIsItself() {
        assertThat(SHIPPED.with(List.of()).strip())
                .isEqualTo(GlossaryText.resource("concepts.txt").strip());
    }

    @Test
    void aChangedEntryStandsInItsPlaceAndANewOneInItsPart() {
        GlossaryText.Entry changed = changed("smuggling", "en: smuggling | contraband | owling");
        GlossaryText.Entry added = new GlossaryText.Entry("pony-run", "Roles", "[pony-run]\nen: pony runner");
        String text = SHIPPED.with(List.of(changed, added));
        assertThat(text).contains("owling").contains("[pony-run]");
        assertThat(text.indexOf("[pony-run]"))
                .isBetween(text.indexOf("## Roles"), text.indexOf("## Goods and street names"));
        assertThat(text.split("\\[smuggling\\]", -1)).hasSize(2);
        Glossary glossary = Glossary.changed(text, Set.of("smuggling", "pony-run"));
        assertThat(glossary.find(Analysis.text("It was owling by pony runners.", "en")))
                .extracting(Glossary.Found::concept)
                .contains("smuggling", "pony-run");
        assertThat(glossary.changedTerms("pony-run")).hasSize(1);
        assertThat(glossary.changedTerms("drug")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamed() {
        String noEnglish = SHIPPED.with(List.of(new GlossaryText.Entry("x", "Roles", "[x]\nro: x-uri")));
        assertThatThrownBy(() -> Glossary.changed(noEnglish, Set.of("x")))
                .isInstanceOfSatisfying(
                        UnreadableGlossary.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(GlossaryProblem::about)
                                .containsExactly("en"));
        String twice = SHIPPED.with(List.of(new GlossaryText.Entry("x", "Roles", "[x]\nen: contraband")));
        assertThatThrownBy(() -> Glossary.changed(twice, Set.of("x")))
                .isInstanceOf(UnreadableGlossary.class)
                .hasMessageContaining("another concept");
    }

    private static GlossaryText.Entry changed(String name, String english) {
        GlossaryText.Entry entry = SHIPPED.entry(name).orElseThrow();
        return new GlossaryText.Entry(name, entry.part(), entry.text().replaceFirst("en: .*", english));
    }
}
