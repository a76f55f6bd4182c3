package org.tessera.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Language;

/** A concept is found by its words in any language, inflected as texts inflect them. */
class GlossaryTest {

    private final Glossary glossary = Glossary.shipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "concepts-in-texts.txt", delimiter = '|')
    void conceptsAreFoundInInflectedTexts(String language, String text, String concept) {
        assertThat(found(text, language)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A migrant later saw and reported the smuggling of tea | migrant-smuggling",
                "en | Money was found. Laundering of linen is a trade | money-laundering",
                "ro | Patronul firmei a fost audiat | ammunition",
                "ru | Перевозили груз металла | place/georgia",
                "ru | Поездка в Грузию | cargo",
                "be | Затрыманы груз | place/georgia",
                "uk | Місто Тернопіль | tax-evasion",
                "ka | ადამიანები ვაჭრობენ ხილით | human-trafficking",
                "az | İnsanlar bazarda ticarət edir | human-trafficking"
            })
    void otherTextsAreNotTheConcept(String language, String text, String concept) {
        assertThat(found(text, language)).doesNotContain(concept);
    }

    @Test
    void aFindingSaysWhichWordsItCovers() {
        assertThat(glossary.find(Analysis.text("Rise in migrant smuggling by sea", "en")))
                .contains(new Glossary.Found("migrant-smuggling", 2, 3));
        assertThat(glossary.find(Analysis.text("Rise in the smuggling of the migrants by sea", "en")))
                .contains(new Glossary.Found("migrant-smuggling", 3, 6));
    }

    @Test
    void theFieldIsCoveredInEveryLanguage() {
        List<Concept> concepts = glossary.concepts().stream()
                .filter(concept -> !concept.name().startsWith("place/"))
                .toList();
        assertThat(concepts).hasSizeGreaterThanOrEqualTo(250);
        assertThat(concepts)
                .allSatisfy(concept -> assertThat(concept.terms())
                        .containsOnlyKeys(List.of(Language.values()).stream()
                                .map(Language::code)
                                .toList()));
    }

    @Test
    void everyTermFindsItsConceptAsSomebodyAsksForIt() {
        for (Concept concept : glossary.concepts()) {
            concept.terms()
                    .forEach((language, terms) -> terms.forEach(term -> {
                        assertThat(concepts(glossary.find(Analysis.query(term))))
                                .as("%s in %s", term, language)
                                .contains(concept.name());
                        assertThat(found(term, language))
                                .as("%s in %s", term, language)
                                .contains(concept.name());
                    }));
        }
    }

    @Test
    void aPlaceSaysItsRegion() {
        assertThat(glossary.regions(glossary.find(Analysis.text("Затримані в Києві та Тбілісі", "uk"))))
                .containsExactlyInAnyOrder("UA-30", "GE-TB");
    }

    private List<String> found(String text, String language) {
        return concepts(glossary.find(Analysis.text(text, language)));
    }

    private static List<String> concepts(List<Glossary.Found> found) {
        return found.stream().map(Glossary.Found::concept).toList();
    }
}
