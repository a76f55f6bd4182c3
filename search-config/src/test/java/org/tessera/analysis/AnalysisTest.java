package org.tessera.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words keep their place in the text as it was given, and their forms meet. */
class AnalysisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The smugglers’ boats left Odesa in 2025. | The smugglers boats left Odesa in 2025",
                "ro | Poliţia din Chişinău a reţinut 12 migranți. | Poliţia din Chişinău a reţinut 12 migranți",
                "az | İranla sərhəddə Əliyev saxlanıldı. | İranla sərhəddə Əliyev saxlanıldı",
                "ru | Задержан в Ростове-на-Дону. | Задержан в Ростове на Дону",
                "uk | У м. Київ вилучено об’єкт. | У м Київ вилучено об’єкт",
                "be | Затрыманы ў Мінску. | Затрыманы ў Мінску",
                "ka | თბილისში დააკავეს „Europol“-ის სიაში მყოფი. | თბილისში დააკავეს Europol ის სიაში მყოფი",
                "hy | Երևանում ձերբակալվել է։ | Երևանում ձերբակալվել է",
                "ru | 😀 Тбилиси и Tbilisi | Тбилиси и Tbilisi"
            })
    void offsetsAreThoseOfTheOriginal(String language, String text, String words) {
        List<String> cut = new ArrayList<>();
        int position = 0;
        for (Word word : Analysis.text(text, language)) {
            assertThat(word.position()).isEqualTo(position++);
            cut.add(text.substring(word.from(), word.to()));
        }
        cut.removeIf(word -> !Character.isLetterOrDigit(word.codePointAt(0)));
        assertThat(cut).allSatisfy(word -> assertThat(words).contains(word));
        assertThat(String.join(" ", cut).replace("’ ", " ")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Chişinău,Chișinău", // cedilla and comma
        "Chișinău,Chisinau",
        "ԵՐԵՎԱՆ,Երևան", // capitals and the ligature
        "Երեւան,Երևան",
        "ᲗᲑᲘᲚᲘᲡᲘ,თბილისი", // Mtavruli
        "Əliyev,Eliyev",
        "BAKI,Bakı",
        "İSTANBUL,istanbul",
        "Кишинёв,Кишинев",
        "Chis\u0326ina\u0306u,Chișinău", // decomposed
        "об’єкт,об'єкт",
        "ｆｕｌｌ,full"
    })
    void spellingsFoldTogether(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"Київ,Киів", "край,краи", "ўсё,усе", "Bakı,Baku"})
    void differentWordsDoNot(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        "en,smuggling,smuggled",
        "en,traffickers,trafficker",
        "en,Europol’s,Europol",
        "ro,migranților,migranți",
        "ro,migranţilor,migranților",
        "ro,traficului,trafic",
        "az,narkotiklərin,narkotik",
        "az,Bakıda,Bakı",
        "az,Gəncədən,Gəncə",
        "az,qaçaqmalçılığı,qaçaqmalçılıq",
        "ru,наркотиками,наркотики",
        "ru,контрабанды,контрабанда",
        "uk,наркотиків,наркотик",
        "uk,Києві,Київ",
        "uk,зброєю,зброя",
        "uk,Петренком,Петренко",
        "be,наркотыкаў,наркотык",
        "be,кантрабанды,кантрабанда",
        "ka,თბილისში,თბილისი",
        "ka,თბილისიდან,თბილისი",
        "ka,თბილისისთვის,თბილისი",
        "ka,ნარკოტიკების,ნარკოტიკი",
        "ka,ფულის,ფული",
        "ka,მიგრანტებს,მიგრანტი",
        "ka,ბანდის,ბანდა",
        "hy,Երևանում,Երևան",
        "hy,խմբերի,խումբ",
        "hy,գողերին,գող",
        "hy,նավահանգստում,նավահանգիստ",
        "hy,միգրացիայի,միգրացիա",
        "hy,սահմաններից,սահման",
        "hy,մաքսանենգության,մաքսանենգություն",
        "ka,საზღვრის,საზღვარი",
        "ka,საზღვარზე,საზღვარი",
        "ka,ქვეყნების,ქვეყანა",
        "ka,პოლიციამ,პოლიცია",
        "ka,პოლიციაში,პოლიცია",
        "ka,გადაკვეთაზე,გადაკვეთა",
        "ka,მიგრანტთა,მიგრანტი",
        "ka,მესაზღვრეები,მესაზღვრე",
        "ka,უკანონოდ,უკანონო",
        "az,bağlamalarında,bağlama",
        "az,dəstənin,dəstə",
        "az,cinayətkarlığı,cinayətkarlıq",
        "az,sərhədindən,sərhəd",
        "az,bələdçiliyi,bələdçilik",
        "az,гачагмалчылығы,qaçaqmalçılıq",
        "az,Һүсејнов,Hüseynov",
        "be,гандлю,гандаль",
        "be,эксплуатацыі,эксплуатацыя",
        "be,прымушалі,прымушаць",
        "be,ручнымі,ручны",
        "ro,pașapoarte,pașaport",
        "ro,livrările,livrare",
        "ro,arme,armă",
        "ru,Грузии,Грузия",
        "hy,թմրանյութերի,թմրանյութ"
    })
    void formsOfOneWordShareAStem(String language, String one, String other) {
        assertThat(stems(one, language)).containsAnyElementsOf(stems(other, language));
        assertThat(stems(one, language))
                .as("whoever asks does not say in which language")
                .containsAnyElementsOf(Analysis.query(other).getFirst().stems());
    }

    @Test
    void aWordInAnotherScriptIsReadInThatScript() {
        assertThat(stems("Hovhannisyan smugglers", "ka")).contains("smuggler");
        assertThat(stems("наркотиками", "ka")).contains("наркотик");
        assertThat(stems("თბილისში", "en")).contains("თბილის");
    }

    @ParameterizedTest
    @CsvSource({
        "ru,Сумгаїт,UK",
        "ru,Кіеў,BE",
        "uk,объект,RU",
        "be,Київ,UK",
        "en,Gəncə,AZ",
        "en,Chișinău,RO",
        "en,Moscow,EN",
        "ro,Bakı,AZ",
        "ka,наркотики,RU",
        "az,Ҝәнҹә,AZ"
    })
    void aWordIsReadInTheLanguageThatItsLettersTell(String passage, String word, Language reading) {
        assertThat(Analysis.text(word, passage).getFirst().readings()).containsExactly(reading);
    }

    @ParameterizedTest
    @CsvSource({"ru,груз,Грузия", "be,груз,Грузія", "az,Tbilisi,Tibbi", "ka,ქურდი,ქურთი", "hy,հերոին,հերոս"})
    void otherWordsKeepStemsOfTheirOwn(String language, String one, String other) {
        assertThat(stems(one, language)).doesNotContainAnyElementsOf(stems(other, language));
    }

    @Test
    void namesBeginWithACapitalWhereThereAreCapitals() {
        assertThat(Analysis.text("tbilisi", "en").getFirst().names()).isEmpty();
        assertThat(Analysis.text("Tbilisi", "en").getFirst().names())
                .containsAnyElementsOf(Analysis.query("თბილისი").getFirst().names());
        assertThat(Analysis.query("tbilisi").getFirst().names())
                .containsAnyElementsOf(
                        Analysis.text("თბილისისთვის", "ka").getFirst().names());
        assertThat(Analysis.query("Yerevan").getFirst().names())
                .containsAnyElementsOf(
                        Analysis.text("Երևանում", "hy").getFirst().names());
        assertThat(Analysis.query("Aliyev").getFirst().names())
                .containsAnyElementsOf(Analysis.text("Алиева", "ru").getFirst().names());
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(Analysis.text("", "en")).isEmpty();
        assertThat(Analysis.query(" …!? ")).isEmpty();
    }

    private static Set<String> stems(String text, String language) {
        Set<String> all = new HashSet<>();
        Analysis.text(text, language).forEach(word -> all.addAll(word.stems()));
        return all;
    }
}
