package org.tessera.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.CrimeAreas;
import org.tessera.evidence.FileType;
import org.tessera.glossary.Regions;
import org.tessera.identity.Country;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** Collects the filters of a query's text, such as {@code area:drugs} or {@code from:2024-05}. */
final class Filters {

    private final Set<String> areas = new HashSet<>();
    private final Set<Country> countries = EnumSet.noneOf(Country.class);
    private final Set<String> languages = new HashSet<>();
    private final Set<String> regions = new HashSet<>();
    private final Set<String> fileTypes = new HashSet<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    Narrowed narrowed() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Invalid("q", Texts.get("search.period"));
        }
        return new Narrowed(areas, countries, languages, regions, fileTypes, Set.of(), Set.of(), from, to);
    }

    /** Whether this piece of a query was a filter; several of one kind mean any of them. */
    boolean take(String piece) {
        String name = QueryText.filter(piece);
        String value = piece.substring(name.length() + (name.isEmpty() ? 0 : 1));
        switch (name) {
            case "area" -> areas.add(area(value));
            case "country" -> countries.add(country(value));
            case "language" -> languages.add(value.toLowerCase(Locale.ROOT));
            case "region" -> regions.add(region(value));
            case "type" -> fileTypes.add(fileType(value));
            case "from" -> from = day(name, value, false);
            case "to" -> to = day(name, value, true);
            case "year" -> {
                from = day(name, value, false);
                to = day(name, value, true);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String area(String value) {
        String code = value.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!CrimeAreas.CODES.contains(code)) {
            throw new Invalid(
                    "q",
                    Texts.get(
                            "search.filter-area",
                            value,
                            String.join(", ", CrimeAreas.CODES).toLowerCase(Locale.ROOT)));
        }
        return code;
    }

    private static Country country(String value) {
        return Arrays.stream(Country.values())
                .filter(country -> country.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "q",
                        Texts.get(
                                "search.filter-country",
                                value,
                                Arrays.stream(Country.values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    private static String region(String value) {
        return Regions.shipped()
                .code(value)
                .orElseThrow(() -> new Invalid("q", Texts.get("search.filter-region", value)));
    }

    private static String fileType(String value) {
        String name = value.toUpperCase(Locale.ROOT).replace('-', '_');
        if (Arrays.stream(FileType.values()).noneMatch(type -> type.name().equals(name))) {
            String all = Arrays.stream(FileType.values())
                    .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", "));
            throw new Invalid("q", Texts.get("search.filter-type", value, all));
        }
        return name;
    }

    /** A day, the first or last of a month, or of a year. */
    private static LocalDate day(String name, String value, boolean last) {
        try {
            return switch (value.length()) {
                case 4 ->
                    last
                            ? Year.parse(value).atMonth(12).atEndOfMonth()
                            : Year.parse(value).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(value).atEndOfMonth()
                            : YearMonth.parse(value).atDay(1);
                default -> LocalDate.parse(value);
            };
        } catch (DateTimeException notADate) {
            throw new Invalid("q", Texts.get("search.filter-date", name, value));
        }
    }
}
