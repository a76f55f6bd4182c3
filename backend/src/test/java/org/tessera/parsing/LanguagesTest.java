package org.tessera.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            en | The group moved heroin across the Black Sea by ferry; 45 kg were seized in 2025.
            en | Seizures of synthetic drugs increased compared with the previous year
            ro | Grupul a traversat frontiera de stat cu documente falsificate, potrivit anchetei.
            ro | În anul 2025 au fost confiscate 45 kg de heroină la frontiera de stat.
            ro | Autoritatile au confiscat tigari de contrabanda care au fost ascunse in camioane si la frontiera
            ro | Poliţia de Frontieră şi Serviciul Vamal
            ru | В 2025 году было изъято 45 кг героина, следовавшего транзитом через территорию страны.
            ru | Организованные группы используют поддельные документы
            uk | У 2025 році було вилучено 45 кг героїну, що прямував транзитом через територію країни.
            uk | Організовані групи використовують підроблені документи
            be | У 2025 годзе на мяжы было канфіскавана 45 кг гераіну, які рухаўся транзітам праз тэрыторыю краіны.
            be | Злачынныя групы выкарыстоўваюць падробленыя дакументы і грошы
            ka | 2025 წელს საზღვარზე ამოღებულია 45 კგ ჰეროინი.
            hy | 2025 թվականին սահմանին առգրավվել է 45 կգ հերոին։
            az | 2025-ci ildə sərhəddə 45 kq heroin müsadirə edilib.
            az | Mütəşəkkil qruplar saxta sənədlərdən istifadə edirlər
            az | Сәрһәддә 45 кг һероин мүсадирә едилиб вә җинајәт иши башланыб
            none | 45 kg / 2025 -- 17.5 %
            none | A-12 B7
            none | Tbilisi
            """)
    void knows(String language, String text) {
        assertThat(Languages.of(text)).isEqualTo(language);
    }
}
