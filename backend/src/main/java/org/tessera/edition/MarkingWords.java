package org.tessera.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.policy.StrictestMarking;
import org.tessera.text.Texts;

/** A marking and its reasons as a file says them, in its language. */
final class MarkingWords {

    private final Locale language;

    MarkingWords(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    /** Such as "Europol Unclassified – Basic Protection Level · H1 H2". */
    String of(StrictestMarking marking) {
        return text("names.marking." + marking.marking()) + codes(" · ", marking.handling());
    }

    Map<UUID, String> ofSections(TextMarkings.Marked marked) {
        Map<UUID, String> words = new LinkedHashMap<>();
        marked.sections().forEach((section, marking) -> words.put(section, of(marking)));
        return words;
    }

    List<String> reasons(StrictestMarking marking) {
        return marking.reasons().stream().map(this::reason).distinct().toList();
    }

    private String reason(StrictestMarking.Reason reason) {
        String marked = text("names.marking." + reason.marking());
        return switch (reason.why()) {
            case FLOOR -> text("edition.marking.floor", marked);
            case SET -> text("edition.marking.set", marked);
            case SOURCE -> source(Objects.requireNonNull(reason.source()), marked + codes(", ", reason.handling()));
        };
    }

    private String source(StrictestMarking.Source source, String marked) {
        Country owner = source.owner();
        return owner == null
                ? text("edition.marking.partner", marked)
                : text("edition.marking.source", text("names.country." + owner), source.passages(), marked);
    }

    private static String codes(String before, Set<HandlingCode> codes) {
        return codes.isEmpty()
                ? ""
                : before + codes.stream().sorted().map(HandlingCode::name).collect(Collectors.joining(" "));
    }

    private String text(String key, Object... arguments) {
        return Texts.in(language, key, arguments);
    }
}
