package org.tessera.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.personal.Mark.Kind;

/**
 * Numbers of documents, persons and vehicles, and dates of birth, as the six countries write them. What looks like other
 * numbers too counts only behind a word that says what it is.
 */
final class Figures {

    private static final int BEFORE = 60;

    /** Of digits; the shortest plates have three. Most sentences have fewer and are done with. */
    private static final int FEWEST = 3;

    /** Nothing of a longer number, a decimal or a code. */
    private static final String FREE = "(?<![\\p{L}\\p{N}./-])";

    private static final String END = "(?![\\p{L}\\p{N}]|[./-]\\p{N})";
    private static final String GAP = "[ \\u00A0-]?";

    /** Latin letters that Cyrillic has too; plates of Ukraine and Belarus have no others. */
    private static final String SHARED = "[ABCEHIKMOPTXАВСЕНІКМОРТХ]";

    private record Rule(Kind kind, Pattern pattern, Pattern behind) {}

    private static final Pattern ANYTHING = Pattern.compile("");

    private static final Pattern PLATE_WORD =
            words("plates?|registration|registered|number ?plate|licen[cs]e|vehicle|car"
                    + "|lorry|truck|van|minibus|bus|номерн\\p{L}*|номер\\p{L}*|держномер\\p{L}*|госномер\\p{L}*|автомоб\\p{L}*"
                    + "|авто|грузовик\\p{L}*|вантажів\\p{L}*|înmatricul\\p{L}*|autoturism\\p{L}*|automobil\\p{L}*|camion\\p{L}*"
                    + "|ნომერ\\p{L}*|ავტომობილ\\p{L}*|ავტომანქან\\p{L}*|համարանիշ\\p{L}*|ավտոմեքենա\\p{L}*|մեքենա\\p{L}*"
                    + "|avtomobil\\p{L}*|nişan\\p{L}*");

    private static final Pattern DOCUMENT_WORD =
            words("passports?|identity card|ID card|travel document|driving licen[cs]e"
                    + "|паспорт\\p{L}*|пашпарт\\p{L}*|закордонн\\p{L}*|загранпаспорт\\p{L}*|посвідчен\\p{L}*|удостоверен\\p{L}*"
                    + "|серія|серия|pașaport\\p{L}*|paşaport\\p{L}*|buletin\\p{L}*|carte de identitate|პასპორტ\\p{L}*"
                    + "|პირადობის|անձնագ\\p{L}*|pasport\\p{L}*|vəsiqə\\p{L}*");

    private static final Pattern PERSON_WORD = words("IDNP|IDNO|cod(?:ul)? personal|personal (?:number|code|no)|FİN|FIN"
            + "|ФИН|ПИН|PIN|ІПН|РНОКПП|ИНН|УНЗР|личный номер|особистий номер|ідентифікаційний (?:номер|код)"
            + "|პირადი (?:ნომერი|№)|პ/ნ|ՀԾՀ|ՀԾՀՀ|սոցիալական քարտ\\p{L}*");

    private static final List<Rule> RULES = List.of(
            // Ukraine AA1234BB, Georgia AA-123-AA, Azerbaijan 10-AA-123, Belarus 1234 AB-7
            rule(Kind.PLATE, SHARED + "{2}" + GAP + "\\d{4}" + GAP + SHARED + "{2}", ANYTHING),
            rule(Kind.PLATE, "[A-Z]{2}-\\d{3}-[A-Z]{2}", ANYTHING),
            rule(Kind.PLATE, "\\d{2}-[A-Z]{2}-\\d{3}", ANYTHING),
            rule(Kind.PLATE, "\\d{4}" + GAP + "[ABCEHIKMOPTX]{2}-[0-8]", ANYTHING),
            // the same without dashes, Moldova ABC 123 and C AB 123, Armenia 34 AB 123: like many other codes
            rule(Kind.PLATE, "[A-Z]{2}" + GAP + "\\d{3}" + GAP + "[A-Z]{2}", PLATE_WORD),
            rule(Kind.PLATE, "[A-Z]{3}" + GAP + "\\d{3}", PLATE_WORD),
            rule(Kind.PLATE, "[A-Z]{1,2}" + GAP + "[A-Z]{2}" + GAP + "\\d{3}", PLATE_WORD),
            rule(Kind.PLATE, "\\d{2,3}" + GAP + "[A-Z]{2}" + GAP + "\\d{2,3}", PLATE_WORD),
            // Belarus' personal number, Ukraine's UNZR, Georgia's cards, and passports that begin with two letters
            rule(Kind.DOCUMENT, "\\d{7}[ABCEHKM]\\d{3}[A-Z]{2}\\d", ANYTHING),
            rule(Kind.DOCUMENT, "(?:19|20)\\d{6}-\\d{5}", ANYTHING),
            rule(Kind.DOCUMENT, "\\d{2}[A-Z]{2}\\d{5}", ANYTHING),
            rule(Kind.DOCUMENT, "(?:A[A-Z]|AB|BM|HB|KH|MP|MC|KB|PP|SP|DP)" + GAP + "\\d{7}", ANYTHING),
            rule(Kind.DOCUMENT, "AZE" + GAP + "\\d{8}", ANYTHING),
            rule(Kind.DOCUMENT, "[AB]\\d{8}", ANYTHING),
            // Georgia's personal number begins with the place of registration
            rule(Kind.DOCUMENT, "0[1-9]\\d{9}", ANYTHING),
            rule(Kind.DOCUMENT, "[\\p{Lu}]{0,3}" + GAP + "(?:№|No\\.?|nr\\.?)?" + GAP + "\\d{6,9}", DOCUMENT_WORD),
            rule(Kind.DOCUMENT, "\\d{9,14}", PERSON_WORD),
            rule(Kind.DOCUMENT, "(?=[0-9A-Z]*\\d)[0-9A-HJ-NP-Z]{7}", PERSON_WORD));

    private static final Pattern THIRTEEN = Pattern.compile(FREE + "[0129]\\d{12}" + END);

    private static final String MONTH = "\\p{L}{3,12}\\.?";
    private static final String DATE =
            "(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2} " + MONTH
                    + ",? (?:19|20)\\d{2}|(?:19|20)\\d{2})";
    private static final String BORN =
            "(?:born|date of birth|DOB|d\\.o\\.b\\.|дата народження|народи\\p{L}*|дата рождения|роди"
                    + "(?:лся|лась|вшийся|вшаяся)|нарадзі\\p{L}*|дата нараджэння|născut[ăe]?|data nașterii|data naşterii"
                    + "|დაბადებულ\\p{L}*|დაბადების თარიღი|დაბ\\.|ծնված|ծնվել|ծննդյան (?:ամսաթիվ|տարեթիվ)\\p{L}*|ծնվ\\.|doğum tarixi"
                    + "|anadan olub|doğulub)";
    private static final String OF_YEAR =
            "(?:р\\. ?н\\.|року народження|г\\. ?р\\.|года рождения|г\\. рожд\\p{L}*|года нараджэння"
                    + "|წელს დაბადებულ\\p{L}*|წ\\. დაბ\\p{L}*|თ\\. ծնված|թ\\. ծնված|թ\\. ծնվ\\p{L}*|təvəllüd\\p{L}*|doğumlu)";
    private static final Pattern BORN_ON =
            Pattern.compile("(?iu)(?<!\\p{L})" + BORN + "[\\s:,]{1,3}(?:on |in |la |в |у |at )?(?<date>" + DATE + "|"
                    + MONTH + " \\d{1,2}, (?:19|20)\\d{2})" + END);
    private static final Pattern DATE_OF_BIRTH =
            Pattern.compile("(?iu)" + FREE + "(?<date>" + DATE + ")(?:-\\p{L}{2} il)?,? ?" + OF_YEAR);

    private Figures() {}

    static List<Mark> in(String text) {
        List<Mark> found = new ArrayList<>();
        if (digits(text) < FEWEST) {
            return found;
        }
        for (Rule rule : RULES) {
            for (Matcher match = rule.pattern.matcher(text); match.find(); ) {
                if (rule.behind == ANYTHING || stands(rule.behind, text, match.start())) {
                    found.add(new Mark(rule.kind, match.start(), match.end()));
                }
            }
        }
        for (Matcher match = THIRTEEN.matcher(text); match.find(); ) {
            if (checks(match.group())) {
                found.add(new Mark(Kind.DOCUMENT, match.start(), match.end()));
            }
        }
        for (Pattern birth : List.of(BORN_ON, DATE_OF_BIRTH)) {
            for (Matcher match = birth.matcher(text); match.find(); ) {
                found.add(new Mark(Kind.BIRTH, match.start("date"), match.end("date")));
            }
        }
        return found;
    }

    static long digits(String text) {
        return text.chars().filter(each -> each >= '0' && each <= '9').count();
    }

    /** Moldova's personal number ends with a check digit: weights 7, 3, 1 in turn. */
    private static boolean checks(String thirteen) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (thirteen.charAt(i) - '0') * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return sum % 10 == thirteen.charAt(12) - '0';
    }

    private static boolean stands(Pattern word, String text, int before) {
        return word.matcher(text.substring(Math.max(0, before - BEFORE), before))
                .find();
    }

    private static Rule rule(Kind kind, String pattern, Pattern behind) {
        return new Rule(kind, Pattern.compile(FREE + pattern + END), behind);
    }

    /** Up to three words may stand between it and the number, but no other sentence. */
    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})[^.!?;\\n]{0,30}$|(?iu)(?<!\\p{L})(?:"
                + alternatives + ")\\.?[\\s:№#(]{0,5}$");
    }
}
