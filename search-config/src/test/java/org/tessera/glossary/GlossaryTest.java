package org.tessera.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Language;

/** A concept is found by its words in any language, inflected as texts inflect them. */
class GlossaryTest {

    private final Glossary glossary = Glossary.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | networks involved in the smuggling of migrants | migrant-smuggling",
                "ro | cazuri de trafic de migranţi la frontieră | migrant-smuggling",
                "uk | організація незаконного переправлення мігрантів | migrant-smuggling",
                "ru | задержаны за контрабанду мигрантов | migrant-smuggling",
                "ka | მიგრანტების კონტრაბანდის ფაქტი | migrant-smuggling",
                "hy | միգրանտների մաքսանենգության դեպք | migrant-smuggling",
                "ru | дела о торговле людьми | human-trafficking",
                "uk | справи про торгівлю людьми | human-trafficking",
                "az | insan alverinin qarşısı alındı | human-trafficking",
                "az | narkotiklərin qanunsuz dövriyyəsi | drug-trafficking",
                "ka | ფულის გათეთრების სქემა | money-laundering",
                "hy | փողերի լվացման սխեմա | money-laundering",
                "ro | spălarea banilor prin criptomonede | money-laundering",
                "be | кантрабанда наркотыкаў праз мяжу | drug-trafficking",
                "en | seized in Tiflis | place/tbilisi",
                "uk | у Києві | place/kyiv",
                "ru | в Кишинёве | place/chisinau"
            })
    void conceptsAreFound(String language, String text, String concept) {
        assertThat(glossary.find(Analysis.text(text, language)))
                .extracting(Glossary.Found::concept)
                .contains(concept);
    }

    @Test
    void aFindingSaysWhichWordsItCovers() {
        assertThat(glossary.find(Analysis.text("Rise in migrant smuggling by sea", "en")))
                .contains(new Glossary.Found("migrant-smuggling", 2, 3));
    }

    @Test
    void wordsOfATermApartAreNotTheTerm() {
        assertThat(glossary.find(Analysis.text("A migrant saw the smuggling of tea", "en")))
                .extracting(Glossary.Found::concept)
                .doesNotContain("migrant-smuggling");
    }

    @Test
    void everyConceptHasTermsInEveryLanguageAndFindsItself() {
        for (Concept concept : GlossaryFile.shipped()) {
            assertThat(concept.terms())
                    .as(concept.name())
                    .containsOnlyKeys(List.of(Language.values()).stream()
                            .map(Language::code)
                            .toList());
            concept.terms()
                    .forEach((language, terms) -> terms.forEach(term -> assertThat(glossary.find(Analysis.query(term)))
                            .as("%s in %s as somebody asks for it", term, language)
                            .extracting(Glossary.Found::concept)
                            .contains(concept.name())));
        }
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> GlossaryFile.read("concepts.txt", "[a]\nen: one\nxx: two\n"))
                .hasMessageStartingWith("concepts.txt:3");
        assertThatThrownBy(() -> GlossaryFile.read("concepts.txt", "[a]\n[a]\n"))
                .hasMessageStartingWith("concepts.txt:2");
    }
}
