package org.tessera.edition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tessera.drafting.Doc;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/** Numbers judgements, gaps, cases and figures through an edition, so that references to them name the same thing. */
final class FramesNumbered {

    private final Locale language;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    FramesNumbered(Locale language) {
        this.language = language;
    }

    /** In the order of the text. */
    void count(JsonNode node) {
        String type = node.path("type").asString("");
        JsonNode attrs = node.path("attrs");
        String key = attrs.path("key").asString("");
        switch (type) {
            case Doc.JUDGEMENT, Doc.FIGURE -> labels.putIfAbsent(key, numbered(type));
            case Doc.FRAMED -> labels.putIfAbsent(key, framed(attrs));
            default -> {}
        }
        node.path("content").forEach(this::count);
    }

    private String framed(JsonNode attrs) {
        String kind = attrs.path("kind").asString("callout");
        return switch (kind) {
            case "gap", "case" -> numbered(kind);
            case "country" -> {
                String country = attrs.path("country").asString(null);
                yield country == null ? text("country") : Texts.in(language, "names.country." + country);
            }
            default -> text("callout");
        };
    }

    private String numbered(String kind) {
        return text(kind, counts.merge(kind, 1, Integer::sum));
    }

    private String text(String kind, Object... number) {
        return Texts.in(language, "edition.frame." + kind, number);
    }

    /** How a frame is called; a reference to one that is gone says so. */
    String of(String key) {
        return labels.getOrDefault(key, Texts.in(language, "edition.frame.gone"));
    }
}
