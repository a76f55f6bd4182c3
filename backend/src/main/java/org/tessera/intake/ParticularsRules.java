package org.tessera.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.CrimeAreas;
import org.tessera.contribution.Particulars;
import org.tessera.contribution.Period;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** Holds what was said against the rules, field by field, and names everything that is wrong at once. */
final class ParticularsRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NOTE = 4_000;

    private final Marking ceiling;
    private final List<Invalid.Problem> problems = new ArrayList<>();

    private ParticularsRules(Marking ceiling) {
        this.ceiling = ceiling;
    }

    /** @throws Invalid with a problem for each field that is wrong */
    static Particulars check(Said said, Marking ceiling) {
        return new ParticularsRules(ceiling).check(said);
    }

    private Particulars check(Said said) {
        String title = title(said.title());
        List<String> areas = areas(said.areas());
        Period period = period(said.period());
        Evaluation evaluation = evaluation(said.evaluation());
        Set<HandlingCode> handling = handling(said.handling());
        String handlingNote = words("handlingNote", said.handlingNote());
        if (handling.contains(HandlingCode.H3) && handlingNote == null) {
            wrong("handlingNote", "intake.handling-note-needed");
        }
        Marking marking = marking(said.marking());
        String note = words("note", said.note());
        UUID replaces = replaces(said.replaces());
        if (!problems.isEmpty() || period == null || evaluation == null || marking == null) {
            throw new Invalid(problems);
        }
        return new Particulars(title, areas, period, evaluation, handling, handlingNote, marking, note, replaces);
    }

    private String title(@Nullable String said) {
        String title = said == null ? "" : said.strip();
        if (title.isEmpty()) {
            wrong("title", "intake.title-needed");
        } else if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            wrong("title", "intake.title-long", LONGEST_TITLE);
        } else if (title.chars().anyMatch(Character::isISOControl)) {
            wrong("title", "intake.control-characters");
        }
        return title;
    }

    private List<String> areas(@Nullable List<@Nullable String> said) {
        Set<String> areas = new LinkedHashSet<>();
        for (String area : said == null ? List.<@Nullable String>of() : said) {
            if (area != null && CrimeAreas.CODES.contains(area)) {
                areas.add(area);
            } else {
                wrong("areas", "intake.area-unknown", String.join(", ", CrimeAreas.CODES));
                return List.of();
            }
        }
        if (areas.isEmpty()) {
            wrong("areas", "intake.area-needed");
        }
        return List.copyOf(areas);
    }

    private @Nullable Period period(Said.@Nullable Span said) {
        LocalDate from = date("period.from", said == null ? null : said.from());
        LocalDate to = date("period.to", said == null ? null : said.to());
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            wrong("period.to", "intake.period-backwards");
            return null;
        }
        return new Period(from, to);
    }

    private @Nullable LocalDate date(String field, @Nullable String said) {
        try {
            LocalDate date = LocalDate.parse(said == null ? "" : said.strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // named below, like a date out of all reason
        }
        wrong(field, "intake.date-needed");
        return null;
    }

    private @Nullable Evaluation evaluation(@Nullable String said) {
        try {
            return Evaluation.of(said == null ? "" : said.strip());
        } catch (IllegalArgumentException wrong) {
            wrong("evaluation", "intake.evaluation-needed");
            return null;
        }
    }

    private Set<HandlingCode> handling(@Nullable List<@Nullable String> said) {
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        for (String code : said == null ? List.<@Nullable String>of() : said) {
            HandlingCode known = find(HandlingCode.values(), code);
            if (known == null) {
                wrong("handling", "intake.handling-unknown");
                return codes;
            }
            codes.add(known);
        }
        return codes;
    }

    private @Nullable Marking marking(@Nullable String said) {
        Marking marking = find(Marking.values(), said);
        if (marking == null) {
            wrong("marking", "intake.marking-needed");
        } else if (marking.exceeds(ceiling)) {
            wrong("marking", "intake.marking-above-ceiling", marking.name(), ceiling.name());
        }
        return marking;
    }

    private @Nullable String words(String field, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.length() > LONGEST_NOTE) {
            wrong(field, "intake.note-long", LONGEST_NOTE);
        } else if (said.indexOf('\0') >= 0) {
            wrong(field, "intake.control-characters");
        }
        return said.strip();
    }

    private @Nullable UUID replaces(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(said.strip());
        } catch (IllegalArgumentException noId) {
            wrong("replaces", "intake.replaces-not-possible");
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E find(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void wrong(String field, String key, Object... arguments) {
        problems.add(new Invalid.Problem(field, Texts.get(key, arguments)));
    }
}
