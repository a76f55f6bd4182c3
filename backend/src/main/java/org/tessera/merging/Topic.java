package org.tessera.merging;

import java.util.Locale;
import org.tessera.text.Texts;

/** What a chapter asks of each country, in the order of the country's part (the headings of an activity chapter). */
public enum Topic {
    SITUATION,
    TREND,
    ROUTES,
    MODUS,
    ACTORS,
    PRICE,
    OUTLOOK,
    GAPS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a heading has it. */
    public String title(Locale language) {
        return Texts.in(language, "merging.topic." + code());
    }
}
