package org.tessera.personal.libphonenumber;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.personal.Mark;
import org.tessera.personal.Phones;

/** By the numbering plans that libphonenumber ships: a row of figures that is nobody's number is none. */
@Component
public final class PhoneNumbers implements Phones {

    private static final String NOWHERE = "ZZ";
    private static final long MOST_TRIES = 200;
    private static final int AFTER_WORD = 40;

    /** Of a national number. */
    private static final int FEWEST_DIGITS = 6;

    /** What a national number stands behind, in the eight languages. */
    private static final Pattern WORD = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:tel|telefon\\p{L}*|phone|mobile|mob|cell|fax|whatsapp|viber|тел|телефон\\p{L}*|моб|факс"
                    + "|тэл|ტელ|ტელეფონ\\p{L}*|მობ|հեռ|հեռախոս\\p{L}*|բջջ|nömrə\\p{L}*|mobil)(?![\\p{L}])");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** By the plans in the jar. */
    public static PhoneNumbers shipped() {
        return new PhoneNumbers();
    }

    @Override
    public List<Mark> in(String text) {
        List<Mark> found = new ArrayList<>();
        if (text.indexOf('+') >= 0) {
            find(text, NOWHERE, 0, text.length(), found);
        }
        if (text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return found;
        }
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            int from = word.end();
            int to = Math.min(text.length(), from + AFTER_WORD);
            Arrays.stream(Country.values()).forEach(country -> find(text, country.name(), from, to, found));
        }
        return found;
    }

    private void find(String text, String region, int from, int to, List<Mark> found) {
        for (PhoneNumberMatch match :
                numbers.findNumbers(text.substring(from, to), region, Leniency.VALID, MOST_TRIES)) {
            found.add(new Mark(Mark.Kind.PHONE, from + match.start(), from + match.end()));
        }
    }
}
