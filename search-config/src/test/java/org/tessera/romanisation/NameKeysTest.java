package org.tessera.romanisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names meet their spellings in other scripts; domain.md's table, pair by pair. */
class NameKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Հովհաննիսյան Hovhannisyan Оганнисян Ованнисян Oganesyan",
                "Əliyev Алиев Әлијев Aliyev Aliev",
                "Григорій Hryhorii Grigory",
                "ჯუღაშვილი Jughashvili Джугашвили Dzhugashvili",
                "კვარაცხელია Kvaratskhelia Кварацхелия",
                "Ţurcanu Țurcanu Turcanu",
                "Yevhen Evgenij Евгений Євген",
                "Tbilisi თბილისი Тбилиси",
                "Yerevan Երևան Ереван",
                "Chișinău Кишинёв",
                "Chișinău Chisinau",
                "Kyiv Київ Киев",
                "Gəncə Гянджа Gandja",
                "Cəfərov Джафаров Jafarov",
                "Սահակյան Саакян Sahakyan",
                "Հակոբյան Акопян Hakobyan",
                "Kharkiv Харків Харьков",
                "Sumqayıt Сумгаит",
                "Naxçıvan Нахичевань Nakhchivan",
                "Батуми ბათუმი Batumi",
                "Gheorghe Георге Gheorghe",
                "Bălți Бельцы",
                "Шевченко Shevchenko",
                "Зеленський Zelenskyi Зеленский",
                "Євген Yevhen Яўген Yauhen Iauhen Евгений Evgenii",
                "Цхинвали ცხინვალი Tskhinvali Цхінвалі",
                "Кутаиси ქუთაისი Kutaisi Кутаїсі",
                "ლარსი Ларс Larsi Lars",
                "Մեղրի Meghri Мегри",
                "Սյունիք Syunik Сюник",
                "Lənkəran Ленкорань Lankaran",
                "Qarabağ Карабах Karabakh",
                "Heydər Гейдар Heydar",
                "İlham Ильхам Ilham",
                "Məmmədov Мамедов Mammadov Мәммәдов",
                "Hüseynov Гусейнов Huseynov Һүсејнов",
                "Vüqar Вугар Vugar",
                "Ceyhun Джейхун Jeyhun",
                "Гагик Գագիկ Gagik",
                "Петросян Պետրոսյան Petrosyan Petrosian",
                "Саргсян Սարգսյան Sargsyan",
                "Гаспарян Գասպարյան Gasparyan",
                "Абовян Աբովյան Abovyan",
                "Шеварднадзе შევარდნაძე Shevardnadze",
                "Мамардашвили მამარდაშვილი Mamardashvili",
                "Цискаридзе ცისკარიძე Tsiskaridze",
                "Чхеидзе ჩხეიძე Chkheidze",
                "Жвания ჟვანია Zhvania",
                "Бокерия ბოქერია Bokeria",
                "Munteanu Мунтяну Мунтеану",
                "Ciobanu Чобану",
                "Gheorghiu Георгиу Gheorghiu",
                "Rîșcani Рышканы Rișcani Râșcani",
                "Ungheni Унгены Унгень",
                "Soroca Сорока Soroka",
                "Ковальчук Kovalchuk Kowalczuk",
                "Лукашенко Лукашэнка Lukashenko Lukashenka",
                "Щербак Shcherbak Şerbak Щербак",
                "Чернівці Chernivtsi Черновцы",
                "Запоріжжя Запорожье Zaporizhzhia",
                "Дніпропетровськ Днепропетровск Dnipropetrovsk",
                "Ужгород Uzhhorod Uzhgorod Ужгарад"
            })
    void spellingsOfOneNameMeet(String spellings) {
        List<String> all = List.of(spellings.split(" "));
        for (String one : all) {
            for (String other : all) {
                assertThat(NameKeys.meet(one, other) || sameFolded(one, other))
                        .as("%s %s and %s %s", one, NameKeys.of(one), other, NameKeys.of(other))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Tbilisi,Batumi",
        "Tbilisi,თელავი",
        "Aliyev,Aslanov",
        "Kyiv,Kosovo",
        "Yerevan,Երազ",
        "Shevchenko,Шевчук",
        "Grigory,Gregoryan",
        "Gəncə,Gənclik",
        "Ivanov,Иваненко",
        "Минск,Монако",
        "Kyiv,Kapan",
        "Киев,Ков",
        "Баку,Бакинец",
        "Batumi,Бутырка",
        "Petrosyan,Петренко",
        "Sumy,Сомали",
        "Osh,Ош",
        "Ali,Оля",
        "Tavush,Тбилиси"
    })
    void otherNamesDoNot(String one, String other) {
        assertThat(NameKeys.meet(one, other))
                .as("%s and %s", NameKeys.of(one), NameKeys.of(other))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ali", "Баку", "Iași", "2025", "ОПГ", ""})
    void shortSkeletonsHaveNoKey(String word) {
        Set<String> keys = NameKeys.of(word);
        assertThat(keys).allSatisfy(key -> assertThat(key).hasSizeGreaterThanOrEqualTo(3));
        assertThat(word.length() < 4 ? keys : Set.of()).isEmpty();
    }

    private static boolean sameFolded(String one, String other) {
        return org.tessera.analysis.Folding.fold(one).equals(org.tessera.analysis.Folding.fold(other));
    }
}
