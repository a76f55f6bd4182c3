package org.tessera.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.analysis.Analysis;

/** A place is found under its own name, its exonyms and its former names, and says where it lies. */
class GazetteerTest {

    private final Glossary glossary = Glossary.shipped();

    @ParameterizedTest
    @CsvSource({"AM,11", "AZ,78", "BY,7", "GE,12", "MD,37", "UA,27"})
    void everyFirstLevelRegionHasAPlace(String country, int regions) {
        Set<String> found = glossary.concepts().stream()
                .flatMap(place -> place.regions().stream())
                .filter(region -> region.startsWith(country + "-"))
                .collect(Collectors.toSet());
        assertThat(found).as("ISO 3166-2:%s", country).hasSize(regions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "az | Kirovabadda və Gəncədə | ru | в Гяндже | ganja | AZ-GA",
                "ru | в Днепропетровске | uk | у Дніпрі | dnipro | UA-12",
                "ru | через Бендеры | ro | la Tighina | bender | MD-BD",
                "ru | из Цхинвала | ka | ცხინვალში | tskhinvali | GE-SK",
                "en | via Nakhichevan | az | Naxçıvanda | nakhchivan | AZ-NX",
                "ru | в Кировограде | uk | у Кропивницькому | kropyvnytskyi | UA-35",
                "en | from Leninakan | hy | Գյումրիում | gyumri | AM-SH",
                "uk | через Придністров’я | ro | în stânga Nistrului | transnistria | MD-SN",
                "ru | на пункте Верхний Ларс | ka | ლარსის გამშვებ პუნქტზე | lars | GE-MM",
                "ru | пункт пропуска «Красный мост» | az | Qırmızı körpü vasitəsilə | red-bridge | GE-KK",
                "uk | в Ізмаїлі | ro | la Ismail | izmail | UA-51",
                "be | у Гродне | en | in Grodno | hrodna | BY-HR",
                "en | in Tiflis | hy | Թբիլիսիում | tbilisi | GE-TB"
            })
    void namesMeetAndSayWhere(
            String language, String text, String otherLanguage, String otherText, String place, String region) {
        for (List<String> given : List.of(List.of(language, text), List.of(otherLanguage, otherText))) {
            List<Glossary.Found> found = glossary.find(Analysis.text(given.get(1), given.get(0)));
            assertThat(found)
                    .as("%s", given)
                    .extracting(Glossary.Found::concept)
                    .contains("place/" + place);
            assertThat(glossary.regions(found)).contains(region);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | перерахували великі суми | sumy",
                "uk | рівне покриття дороги | rivne",
                "ru | вена на руке | vienna",
                "ru | бросил сороки и ворон | soroca",
                "en | the chop of the axe | chop",
                "ro | roma și italienii | rome",
                "az | van gəmi | van-turkey"
            })
    void wordsAreNotPlaces(String language, String text, String place) {
        assertThat(glossary.find(Analysis.text(text, language)))
                .extracting(Glossary.Found::concept)
                .doesNotContain("place/" + place);
    }
}
