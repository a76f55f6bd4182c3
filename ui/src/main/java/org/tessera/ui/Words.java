package org.tessera.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Period;
import org.tessera.identity.Country;
import org.tessera.parsing.Locator;
import org.tessera.policy.Audience;
import org.tessera.text.Texts;

/** The screens' words in the reader's language: bundle {@code screens}, and how values are said. */
public final class Words {

    private Words() {}

    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null || ui.getLocale() == null ? Locale.ENGLISH : ui.getLocale();
    }

    public static String of(String key, Object... arguments) {
        return Texts.in(locale(), "screens." + key, arguments);
    }

    public static String country(@Nullable Country country) {
        return country == null ? "" : of("country." + country);
    }

    public static String audience(Audience audience) {
        return of("audience." + audience);
    }

    /** Codes that administrators have added later have no text of ours and are shown as they are. */
    public static String area(String code) {
        try {
            return of("area." + code);
        } catch (MissingResourceException unknown) {
            return code;
        }
    }

    /** The ledger outlives versions: an act that this one no longer knows is shown as it was written. */
    public static String act(String name) {
        try {
            return of("act." + name);
        } catch (MissingResourceException unknown) {
            return name;
        }
    }

    public static String language(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    public static String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(date);
    }

    public static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** When something ends: at midnight its last day is the one before. */
    public static String end(Instant instant) {
        ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? of("end-of-day", date(at.toLocalDate().minusDays(1)))
                : time(instant);
    }

    /** To the second, where the order of events matters. */
    public static String second(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    public static String period(Period period) {
        return date(period.from()) + " – " + date(period.to());
    }

    public static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1024 * 1024) {
            return "%.0f KB".formatted(bytes / 1024.0);
        }
        return "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }

    /** Such as "Annex.zip, page 3, paragraph 2". */
    public static String locator(Locator locator) {
        StringBuilder words = new StringBuilder();
        if (locator.page() != null) {
            add(words, of("locator.page", String.valueOf(locator.page())));
        }
        if (locator.sheet() != null) {
            add(words, of("locator.sheet", locator.sheet()));
        }
        if (locator.cells() != null) {
            add(words, locator.cells());
        }
        if (locator.part() != null) {
            add(words, part(locator.part()));
        }
        if (locator.paragraph() != null) {
            add(words, of("locator.paragraph", String.valueOf(locator.paragraph())));
        }
        return words.toString();
    }

    private static String part(String part) {
        return switch (part) {
            case "comment", "deleted", "choices", "recognised" -> of("locator.beside." + part);
            default -> of("locator.part", part);
        };
    }

    private static void add(StringBuilder words, String part) {
        words.append(words.isEmpty() ? "" : ", ").append(part);
    }
}
