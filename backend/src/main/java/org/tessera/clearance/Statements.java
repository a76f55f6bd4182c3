package org.tessera.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;

/** What a text says and on which passages, statement by statement; quotations have no words of their own. */
public final class Statements {

    private Statements() {}

    /** @param text empty: a quotation */
    public record Cited(String text, List<UUID> passages) {
        public Cited {
            passages = List.copyOf(passages);
        }
    }

    /** Those that lean on something, in order. */
    public static List<Cited> in(JsonNode doc, Locale language) {
        List<Cited> found = new ArrayList<>();
        collect(doc, language, found);
        return found;
    }

    private static void collect(JsonNode node, Locale language, List<Cited> found) {
        switch (node.path("type").asString("")) {
            case Doc.QUOTED_EVIDENCE ->
                found.add(new Cited(
                        "",
                        List.of(UUID.fromString(
                                node.path("attrs").path("passage").asString()))));
            case Doc.PARAGRAPH, Doc.HEADING -> {
                Inlines line = new Inlines(node);
                line.stretches(language).stream()
                        .filter(stretch -> !stretch.passages().isEmpty())
                        .forEach(stretch -> found.add(new Cited(line.words(stretch), stretch.passages())));
            }
            default -> node.path("content").forEach(child -> collect(child, language, found));
        }
    }
}
