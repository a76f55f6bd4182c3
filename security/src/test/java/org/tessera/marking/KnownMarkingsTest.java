package org.tessera.marking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.marking.FoundMarking.Level;

/** A marking is found as it is printed, and only where it marks. */
class KnownMarkingsTest {

    private final KnownMarkings markings = KnownMarkings.shipped();

    @ParameterizedTest(name = "{1} is {0}")
    @CsvSource(delimiter = ';', textBlock = """
            TOP_SECRET   ; ЦІЛКОМ ТАЄМНО
            TOP_SECRET   ; Цілком таємно Прим. № 2
            SECRET       ; Таємно
            SECRET       ; Т А Є М Н О
            SECRET       ; T A I E M N O
            SECRET       ; «ТАЄМНО»   Примірник № 1
            RESTRICTED   ; Для службового користування
            RESTRICTED   ; Для службового користування (п. 12 переліку)
            RESTRICTED   ; ДЛЯ СЛУЖБОВОГО КОРИСТУВАННЯ | стор. 3
            TOP_SECRET   ; СОВЕРШЕННО СЕКРЕТНО
            TOP_SECRET   ; Сов. секретно, экз. единственный
            TOP_SECRET   ; Особой важности
            SECRET       ; Гриф секретности: секретно
            SECRET       ; С Е К Р Е Т Н О
            SECRET       ; CEKPETHO
            RESTRICTED   ; ДСП
            TOP_SECRET   ; Зусім сакрэтна
            SECRET       ; Сакрэтна
            RESTRICTED   ; Для службовага карыстання
            TOP_SECRET   ; STRICT SECRET
            TOP_SECRET   ; De importanţă deosebită
            SECRET       ; Secret, ex. nr. 3
            CONFIDENTIAL ; Confidenţial
            CONFIDENTIAL ; CONFIDENȚIAL
            RESTRICTED   ; Restricționat
            RESTRICTED   ; SECRET DE SERVICIU
            TOP_SECRET   ; განსაკუთრებული მნიშვნელობის
            TOP_SECRET   ; სრულიად საიდუმლო
            SECRET       ; საიდუმლო
            SECRET       ; ᲡᲐᲘᲓᲣᲛᲚᲝ
            RESTRICTED   ; შეზღუდული სარგებლობისათვის
            TOP_SECRET   ; Հատուկ կարևորության
            TOP_SECRET   ; ՀԱՏՈՒԿ ԿԱՐԵՎՈՐՈՒԹՅԱՆ
            TOP_SECRET   ; ՀՈՒՅԺ ԳԱՂՏՆԻ
            SECRET       ; Գաղտնի
            RESTRICTED   ; Ծառայողական օգտագործման համար
            TOP_SECRET   ; Tam məxfi
            TOP_SECRET   ; XÜSUSİ ƏHƏMİYYƏTLİ
            SECRET       ; M Ə X F İ
            RESTRICTED   ; Xidməti istifadə üçün
            TOP_SECRET   ; TRÈS SECRET UE/EU TOP SECRET
            TOP_SECRET   ; TRES SECRET UE / EU TOP SECRET
            SECRET       ; SECRET UE/EU SECRET
            CONFIDENTIAL ; CONFIDENTIEL UE/EU CONFIDENTIAL
            CONFIDENTIAL ; EU CONFIDENTIAL
            RESTRICTED   ; RESTREINT UE/EU RESTRICTED
            RESTRICTED   ; - 4 - RESTREINT UE/EU RESTRICTED
            RESTRICTED   ; R-UE/EU-R
            SECRET       ; NATO SECRET
            SECRET       ; Classification: SECRET
            SECRET       ; SECRET – Copy 2 of 7
            TOP_SECRET   ; ТАЄМНО / TOP SECRET
            """)
    void isFoundInALineOfItsOwn(Level level, String line) {
        assertThat(markings.in("Annual report\n" + line + "\nSome sentence of it."))
                .map(FoundMarking::level)
                .contains(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The laboratory was kept secret.",
                "Secret laboratory",
                "No secret",
                "The file is marked SECRET",
                "Повідомлення таємно передали посередники",
                "Секретно действующая группа",
                "საიდუმლო სამალავი",
                "გაღტნი გადამზიდავი საიდუმლო ლაბორატორია",
                "Գաղտնի լաբորատորիա",
                "Məxfi anbar",
                "Secretariat",
                "Europol Unclassified – Basic Protection Level",
                "UNCLASSIFIED",
                "PUBLIC",
                "Restricted area",
                "Copy 3 of 5",
                "Гриф",
                "12",
                "—",
                ""
            })
    void isNotFoundInProse(String line) {
        assertThat(markings.in("Report\n" + line + "\n")).isEmpty();
    }

    @Test
    void theHighestOfATextCounts() {
        assertThat(markings.in("EU RESTRICTED\nText.\nSECRET UE/EU SECRET"))
                .map(FoundMarking::level)
                .contains(Level.SECRET);
    }

    @Test
    void nothingTheDocumentSaysIsRepeated() {
        assertThat(markings.in("т а є м н о (Petrenko)"))
                .map(FoundMarking::words)
                .contains("ТАЄМНО");
    }

    @Test
    void onlyRestrictedCanBeWithinACeiling() {
        assertThat(Level.RESTRICTED.exceeds(Marking.BPL)).isTrue();
        assertThat(Level.RESTRICTED.exceeds(Marking.RESTRICTED)).isFalse();
        assertThat(Level.CONFIDENTIAL.exceeds(Marking.RESTRICTED)).isTrue();
    }
}
