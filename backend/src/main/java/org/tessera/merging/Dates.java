package org.tessera.merging;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.evidence.Passage;

/** The date that a passage in the working language names, if it names only one. */
final class Dates {

    private static final Pattern NUMERIC = Pattern.compile(
            "(?<!\\d)(?:((?:19|20)\\d{2})-(\\d{2})-(\\d{2})|(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2}))(?!\\d)");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:(?<!\\d)(\\d{1,2})\\s+)?(\\p{L}{3,})\\s+((?:19|20)\\d{2})(?!\\d)");

    /** @param when a day ({@link LocalDate}) or a month ({@link YearMonth}) */
    record Date(Object when, Span said) {}

    private Dates() {}

    static Optional<Date> only(Passage passage, Locale working) {
        if (passage.language() != null && !passage.language().equals(working.getLanguage())) {
            return Optional.empty();
        }
        Date only = null;
        for (Span line : Span.lines(passage.text())) {
            for (Span sentence : Span.sentences(passage.text(), line, passage.language())) {
                for (Object when : in(sentence.of(passage.text()), working)) {
                    if (only != null && !only.when().equals(when)) {
                        return Optional.empty();
                    }
                    only = new Date(when, sentence);
                }
            }
        }
        return Optional.ofNullable(only);
    }

    private static List<Object> in(String words, Locale working) {
        List<Object> dates = new ArrayList<>();
        Matcher numeric = NUMERIC.matcher(words);
        while (numeric.find()) {
            boolean iso = numeric.group(1) != null;
            day(number(numeric, iso ? 1 : 6), number(numeric, iso ? 2 : 5), number(numeric, iso ? 3 : 4))
                    .ifPresent(dates::add);
        }
        Matcher named = IN_WORDS.matcher(words);
        while (named.find()) {
            int month = Months.named(named.group(2), working);
            if (month > 0) {
                int year = number(named, 3);
                Optional<Object> when = named.group(1) == null
                        ? Optional.of(YearMonth.of(year, month))
                        : day(year, month, number(named, 1));
                when.ifPresent(dates::add);
            }
        }
        return dates;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<Object> day(int year, int month, int day) {
        return month < 1
                        || month > 12
                        || day < 1
                        || day > YearMonth.of(year, month).lengthOfMonth()
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day));
    }
}
