package org.tessera.edition;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.tessera.text.Texts;

/** The fixed words of an exported edition, in its language. */
public record Words(Locale language) {

    public static Words of(Publication publication) {
        return new Words(Locale.forLanguageTag(publication.language()));
    }

    public String get(String key, Object... arguments) {
        return Texts.in(language, "edition." + key, arguments);
    }

    /** Date and time in UTC. */
    public String at(TemporalAccessor instant) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", language)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    public String frozen(Publication publication) {
        return get(
                "frozen",
                at(publication.edition().frozenAt()),
                publication.edition().frozenBy());
    }

    /** Whose copy it is, for every page. */
    public String copy(Publication publication) {
        Copy copy = publication.copy();
        return get("copy", copy.account(), at(copy.at()), Long.toString(copy.entry()));
    }

    public String exported(Publication publication) {
        return get("exported", at(publication.copy().at()), publication.audience());
    }
}
