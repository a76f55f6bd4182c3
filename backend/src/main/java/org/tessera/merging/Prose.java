package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
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

    /** A sentence, the passages that carry it and the rule that wrote it. */
    record Sentence(String words, Collection<Passage> sources, Reason why) {}

    private final Locale language;

    Prose(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    Locale language() {
        return language;
    }

    /** A text of the bundle; it begins with a capital even where it begins with a name that does not. */
    String words(String key, Object... arguments) {
        String words = phrase(key, arguments);
        int first = words.codePointAt(0);
        return words.substring(0, Character.charCount(first)).toUpperCase(language)
                + words.substring(Character.charCount(first));
    }

    /** A text of the bundle as it stands there. */
    String phrase(String key, Object... arguments) {
        return Texts.in(language, "merging." + key, arguments);
    }

    /** As it stands inside a sentence: "the Republic of Moldova". */
    String name(Country country) {
        return phrase("name." + country);
    }

    /** As it stands alone. */
    String title(Country country) {
        return Texts.in(language, "names.country." + country);
    }

    /** "Armenia, Georgia and Ukraine". */
    String names(Collection<Country> countries) {
        return list(countries.stream().map(this::name).toList());
    }

    /** As topics are named inside a sentence: "routes, prices and the outlook". */
    String topics(Collection<Topic> topics) {
        return list(
                topics.stream().map(topic -> phrase("about." + topic.code())).toList());
    }

    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return phrase("list.and", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
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

    ObjectNode sentence(Reason why, String words, Collection<Passage> sources) {
        return paragraph(List.of(new Sentence(words, sources, why)));
    }

    /** A sentence that introduces what stands below it, which carries the citations. */
    ObjectNode lead(Reason why, String words) {
        return sentence(why, words, List.of());
    }

    ObjectNode paragraph(List<Sentence> sentences) {
        List<JsonNode> inline = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<UUID> cited =
                    sentence.sources().stream().map(Passage::id).distinct().toList();
            inline.add(Doc.text(inline.isEmpty() ? sentence.words() : " " + sentence.words()));
            cited.stream().map(Doc::citation).forEach(inline::add);
            reasons.add(sentence.why().of(sentence.words(), cited));
        }
        return Reasons.give(Doc.paragraph(inline.toArray(JsonNode[]::new)), reasons);
    }

    ObjectNode heading(String words) {
        return Doc.heading(3, Doc.text(words));
    }

    ObjectNode quotation(Rule rule, Excerpt excerpt) {
        return Reasons.give(quoted(excerpt.passage(), excerpt.span()), new Reason(rule, excerpt));
    }

    ObjectNode quotation(Rule rule, Passage passage, Span span) {
        return Reasons.give(quoted(passage, span), new Reason(rule));
    }

    ObjectNode quotation(Rule rule, Passage passage) {
        return quotation(rule, passage, new Span(0, passage.text().length()));
    }

    private static ObjectNode quoted(Passage passage, Span span) {
        return Doc.quotedEvidence(passage.id(), passage.text(), span.from(), span.to());
    }

    /** Whether the passage is written in the working language, so that a part of it can be quoted. */
    boolean original(Passage passage) {
        return passage.language() == null || passage.language().equals(language.getLanguage());
    }

    /** Whether a reader of the working language can read the passage: in the original or in a translation. */
    boolean readable(Passage passage) {
        return original(passage)
                || passage.translations().stream().map(Translation::language).anyMatch(language.getLanguage()::equals);
    }

    String languageOf(Passage passage) {
        return Texts.in(language, "names.language." + passage.language());
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
