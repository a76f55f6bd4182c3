package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sentences by rule in the assessment's working language, with their citations, and quoted evidence between them. */
final class Prose {

    private final Locale language;

    Prose(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    Locale language() {
        return language;
    }

    String words(String key, Object... arguments) {
        return Texts.in(language, "merging." + key, arguments);
    }

    String name(Country country) {
        return Texts.in(language, "names.country." + country);
    }

    /** "Armenia, Georgia and Ukraine". */
    String names(Collection<Country> countries) {
        return list(countries.stream().map(this::name).toList());
    }

    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return words("list.and", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
    }

    /** The years that the passages' periods cover, such as "2025" or "2024–2025". */
    String years(Collection<Passage> passages) {
        TreeSet<Integer> years = new TreeSet<>();
        passages.forEach(passage -> {
            years.add(passage.period().from().getYear());
            years.add(passage.period().to().getYear());
        });
        return years.first().equals(years.last()) ? "" + years.first() : years.first() + "–" + years.last();
    }

    /** A sentence and the passages that carry it. */
    ObjectNode sentence(String words, Collection<Passage> sources) {
        List<JsonNode> inline = new ArrayList<>();
        inline.add(Doc.text(words));
        sources.stream().map(Passage::id).distinct().map(Doc::citation).forEach(inline::add);
        return Doc.paragraph(inline.toArray(JsonNode[]::new));
    }

    ObjectNode heading(String words) {
        return Doc.heading(3, Doc.text(words));
    }

    ObjectNode quotation(Passage passage, Span span) {
        return Doc.quotedEvidence(passage.id(), passage.text(), span.from(), span.to());
    }

    /** Whether a reader of the working language can read the passage: in the original or in a translation. */
    boolean readable(Passage passage) {
        String original = passage.language();
        return original == null
                || original.equals(language.getLanguage())
                || passage.translations().stream().map(Translation::language).anyMatch(language.getLanguage()::equals);
    }

    String languageOf(Passage passage) {
        return passage.language() == null ? "" : Texts.in(language, "names.language." + passage.language());
    }

    /** A table cell with blocks in it. */
    static ObjectNode cell(ObjectNode... blocks) {
        ObjectNode cell = JsonNodeFactory.instance.objectNode().put("type", Doc.TABLE_CELL);
        ArrayNode content = cell.putArray("content");
        for (ObjectNode block : blocks) {
            content.add(block);
        }
        return cell;
    }
}
