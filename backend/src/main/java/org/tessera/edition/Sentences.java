package org.tessera.edition;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Judgement;
import org.tessera.review.SignOff;
import tools.jackson.databind.JsonNode;

/**
 * What an edition says, sentence by sentence, in the order of reading: prose with {@code [passage id]} for each citation,
 * quoted words, the digest of each picture with the words for it, and after each section who signed it off.
 */
final class Sentences {

    /** @param passage whose words are quoted; null: prose, or a sign-off */
    record Sentence(UUID section, @Nullable UUID passage, String words) {}

    private final Locale language;
    private final Map<UUID, Quotable> quoted;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(Locale language, Map<UUID, Quotable> quoted) {
        this.language = language;
        this.quoted = quoted;
    }

    static List<Sentence> of(Frozen frozen, Map<UUID, Quotable> quoted) {
        Sentences all = new Sentences(Locale.forLanguageTag(frozen.language()), quoted);
        for (Frozen.Section section : frozen.sections()) {
            all.collect(section.id(), section.doc());
            section.signOffs().forEach(one -> all.signOff(section.id(), one));
        }
        return all.sentences;
    }

    private void collect(UUID section, JsonNode parent) {
        for (JsonNode node : parent.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.PARAGRAPH, Doc.HEADING, Doc.CAPTION, Doc.SOURCE -> prose(section, text(node));
                case Doc.JUDGEMENT -> {
                    sentences.add(new Sentence(section, null, Judgement.of(node).code()));
                    collect(section, node);
                }
                case Doc.PICTURE -> picture(section, node.path("attrs"));
                case Doc.QUOTED_EVIDENCE -> quotation(section, node.path("attrs"));
                default -> collect(section, node);
            }
        }
    }

    private void prose(UUID section, String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String words = text.substring(from, to).strip();
            if (!words.isEmpty()) {
                sentences.add(new Sentence(section, null, words));
            }
        }
    }

    private void picture(UUID section, JsonNode attrs) {
        String shown = "[picture sha256 " + attrs.path("digest").asString("") + "] ";
        sentences.add(
                new Sentence(section, null, shown + attrs.path("alternative").asString("")));
    }

    private void quotation(UUID section, JsonNode attrs) {
        UUID passage = UUID.fromString(attrs.path("passage").asString());
        Quotable words = quoted.get(passage);
        if (words == null) {
            sentences.add(new Sentence(section, null, "[" + passage + "]"));
            return;
        }
        int from = Math.clamp(attrs.path("from").asInt(0), 0, words.text().length());
        int to = Math.clamp(attrs.path("to").asInt(from), from, words.text().length());
        sentences.add(new Sentence(section, passage, words.text().substring(from, to)));
    }

    private void signOff(UUID section, SignOff.Standing standing) {
        SignOff one = standing.signOff();
        String said = one.party() + " " + one.verdict() + " " + one.at() + " text " + one.digest();
        sentences.add(new Sentence(section, null, one.words() == null ? said : said + "\n" + one.words()));
    }

    private static String text(JsonNode block) {
        StringBuilder text = new StringBuilder();
        for (JsonNode node : block.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.TEXT -> text.append(node.path("text").asString(""));
                case Doc.HARD_BREAK -> text.append('\n');
                case Doc.CITATION ->
                    text.append('[')
                            .append(node.path("attrs").path("passage").asString(""))
                            .append(']');
                default -> {}
            }
        }
        return text.toString();
    }
}
