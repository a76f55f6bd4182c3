package org.tessera.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.personal.libphonenumber.PhoneNumbers;

/** What is found, as the masked text shows it; and what only looks like it. All persons are invented. */
class PersonalDataTest {

    private final PersonalData personal = new PersonalData(PhoneNumbers.shipped());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # names: patronymics
            Затримано Петренка Івана Сергійовича у порту. | Затримано [NAME] у порту.
            Задержан Иванов Пётр Николаевич, житель села. | Задержан [NAME], житель села.
            Свідок Олена Василівна повідомила про це. | Свідок [NAME] повідомила про це.
            Rəhbər Əliyev Vüqar Həsən oğlu saxlanıldı. | Rəhbər [NAME] saxlanıldı.
            # names: a given name, a surname's ending, initials
            The driver, Giorgi Beridze, was stopped. | The driver, [NAME], was stopped.
            The organiser Aram Petrosyan fled. | The organiser [NAME] fled.
            Șoferul Ion Popescu a fost reținut. | Șoferul [NAME] a fost reținut.
            Konstantine Jughashvili rented it. | [NAME] rented it.
            Машиной управлял О. Гаврилюк-Карпенко. | Машиной управлял [NAME].
            Автомобілем керував Петренко О. В., 1985 р.н. | Автомобілем керував [NAME], [BIRTH] р.н.
            Гражданин Саакян Тигран перевёз груз. | Гражданин [NAME] перевёз груз.
            Elvin Məmmədov təşkil etmişdir. | [NAME] təşkil etmişdir.
            Տիգրան Հակոբյանը ձերբակալվել է։ | [NAME] ձերբակալվել է։
            მძღოლი გიორგი ბერიძე დააკავეს. | მძღოლი [NAME] დააკავეს.
            ორგანიზატორი ჯუღაშვილი გაიქცა. | ორგანიზატორი [NAME] გაიქცა.
            # documents
            Паспорт МК 123456 виданий 2015. | Паспорт [DOCUMENT] виданий 2015.
            Passport No. 712345678 was forged. | Passport [DOCUMENT] was forged.
            Անձնագիր AN1234567 կեղծ էր։ | Անձնագիր [DOCUMENT] կեղծ էր։
            IDNP 2004012345678 and the like. | IDNP [DOCUMENT] and the like.
            პირადი ნომერი 01024012345 იყო. | პირადი ნომერი [DOCUMENT] იყო.
            FİN 5XK2B7A olan şəxs | FİN [DOCUMENT] olan şəxs
            РНОКПП 3012345678 | РНОКПП [DOCUMENT]
            Card 12AB34567 was used. | Card [DOCUMENT] was used.
            # phones
            Call +373 22 250 250 at night. | Call [PHONE] at night.
            Contact: +995 599 12 34 56. | Contact: [PHONE].
            Тел. 044 254 24 04 належав їм. | Тел. [PHONE] належав їм.
            # plates
            Автомобіль AA1234BB виїхав. | Автомобіль [PLATE] виїхав.
            Автомобіль АА 1234 ВВ виїхав. | Автомобіль [PLATE] виїхав.
            Plate AB-123-CD was seen. | Plate [PLATE] was seen.
            Maşın 10-AA-123 nişanlı idi. | Maşın [PLATE] nişanlı idi.
            The lorry with plates ABC 123 left. | The lorry with plates [PLATE] left.
            Մեքենա 34 AB 123 | Մեքենա [PLATE]
            # births
            A man born on 12.03.1985 in the region | A man born on [BIRTH] in the region
            Дата рождения: 12.03.1985 | Дата рождения: [BIRTH]
            1990 года рождения, без работы | [BIRTH] года рождения, без работы
            născut la 3 mai 1979 în sat | născut la [BIRTH] în sat
            """)
    void isFound(String text, String masked) {
        assertThat(masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // case numbers, codes, amounts, dates of events
                "Кримінальне провадження № 12025160000000123 від 12.03.2025",
                "Case 074190123001 of 12 March 2025",
                "Дело № 1-234/2025, статья 228, часть 3",
                "HS code 2933.33.00 and 870323",
                "HS 8703 23 19 10",
                "1 200 000 MDL were seized, 12.5 kg of heroin, 3,400 tablets",
                "EUR 1,250,000 in 2025",
                "On 12.03.2025 the lorry crossed the border",
                "2024-11-05: 342 migrants in 17 cases",
                "Barcode 4820012345679",
                "Container MSKU1234567 and CSQU3054383",
                "Regulation (EU) 2016/794, Article 29",
                "ISO 9001, RAL 900, flight PGT 271",
                "Between 2019 and 2025 prices rose from 12 to 34 EUR",
                "IP 192.168.10.25, port 8080",
                "UN 1203 on the tank, T 34",
                // words that look like names
                "Azerbaijani and Ukrainian police seized it near Rostov.",
                "The National Police of Ukraine and Border Police of Moldova",
                "Ministry of Internal Affairs of Georgia, Tbilisi",
                "В Ростове и Харькове цены выше, чем в Одессе.",
                "Київ, Харків, Миколаїв та Одеса",
                "Основные потоки идут через Азов.",
                "Black Sea Region, South Caucasus, Eastern Partnership",
                "Հայաստանի Հանրապետության ոստիկանություն, Երևան",
                "საქართველოს შინაგან საქმეთა სამინისტრო, თბილისი და ბათუმი",
                "ბავშვი და შვილი, ტვირთი სატვირთო მანქანის იატაკქვეშ",
                "Azərbaycan Respublikasının Dövlət Gömrük Komitəsi",
                "Inspectoratul General al Poliției, Chișinău",
                "Operation New Dawn, Phase Two",
                "In March Europol and Frontex met in Vienna.",
                "Ціни зросли на 12 відсотків."
            })
    void isNotSeenWhereThereIsNone(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    private String masked(String text) {
        return personal.masked(text, kind -> "[" + kind + "]");
    }
}
