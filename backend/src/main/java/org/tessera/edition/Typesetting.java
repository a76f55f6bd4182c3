package org.tessera.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Period;
import org.tessera.drafting.Digests;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Judgement;
import org.tessera.edition.Publication.Block;
import org.tessera.edition.Publication.Inline;
import org.tessera.parsing.Locator;
import org.tessera.review.SignOff;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/** Turns frozen documents into blocks, fills in quoted words and numbers the citations through the whole edition. */
final class Typesetting {

    private final Locale language;
    private final Map<UUID, Quotable> quotables;
    private final Map<UUID, FrozenPicture> pictures;
    private final Map<UUID, String> markings;
    private final FramesNumbered numbering;
    private final Map<UUID, Integer> numbers = new LinkedHashMap<>();
    private final Map<UUID, SignOff> dissents = new LinkedHashMap<>();

    /**
     * @param quotables what this audience may read; the rest is shown as withheld
     * @param markings of the sections, in words
     */
    Typesetting(
            String language,
            Map<UUID, Quotable> quotables,
            Map<UUID, FrozenPicture> pictures,
            Map<UUID, String> markings) {
        this.pictures = Map.copyOf(pictures);
        this.markings = Map.copyOf(markings);
        this.language = Locale.forLanguageTag(language);
        this.quotables = Map.copyOf(quotables);
        this.numbering = new FramesNumbered(this.language);
    }

    List<Publication.Chapter> chapters(Frozen frozen) {
        frozen.sections().forEach(section -> numbering.count(section.doc()));
        List<Publication.Chapter> chapters = new ArrayList<>();
        for (Frozen.Chapter chapter : frozen.chapters()) {
            List<Publication.Section> sections = new ArrayList<>();
            for (Frozen.Section section : chapter.sections()) {
                List<Block> blocks = new ArrayList<>(QuotedTables.joined(blocks(section.doc())));
                if (!blocks.isEmpty()) {
                    section.signOffs().forEach(one -> dissent(one, blocks));
                    sections.add(
                            new Publication.Section(section.title(), markings.getOrDefault(section.id(), ""), blocks));
                }
            }
            if (!sections.isEmpty()) {
                chapters.add(new Publication.Chapter(chapter.title(), sections));
            }
        }
        new Abbreviations(language).chapter(frozen).ifPresent(chapters::add);
        new Signatures(language).chapter(frozen).ifPresent(chapters::add);
        return chapters;
    }

    /** A line below the section, its words among the notes. */
    private void dissent(SignOff.Standing standing, List<Block> blocks) {
        SignOff one = standing.signOff();
        if (one.verdict() != SignOff.Verdict.DISSENT) {
            return;
        }
        dissents.put(one.id(), one);
        int number = numbers.computeIfAbsent(one.id(), _ -> numbers.size() + 1);
        String line = text(standing.current() ? "edition.dissent" : "edition.dissent-earlier", party(one));
        blocks.add(new Publication.Paragraph(
                List.of(new Publication.Words(line, false, true), new Publication.Note(number))));
    }

    private String party(SignOff one) {
        return Signatures.party(one, language);
    }

    /** The notes, once all chapters are set. */
    List<Publication.Endnote> notes() {
        List<Publication.Endnote> notes = new ArrayList<>();
        numbers.forEach((id, number) -> {
            SignOff dissent = dissents.get(id);
            notes.add(
                    dissent == null
                            ? note(number, id)
                            : Publication.Endnote.said(
                                    number,
                                    text("edition.dissent-note", party(dissent), String.valueOf(dissent.words()))));
        });
        return notes;
    }

    private List<Block> blocks(JsonNode parent) {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode node : parent.path("content")) {
            Block block = block(node);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private @Nullable Block block(JsonNode node) {
        JsonNode attrs = node.path("attrs");
        return switch (node.path("type").asString("")) {
            case Doc.HEADING -> new Publication.Heading(attrs.path("level").asInt(2), inlines(node));
            case Doc.PARAGRAPH -> {
                List<Inline> inlines = inlines(node);
                yield inlines.isEmpty() ? null : new Publication.Paragraph(inlines);
            }
            case Doc.BULLET_LIST -> new Publication.Bullets(false, items(node));
            case Doc.ORDERED_LIST -> new Publication.Bullets(true, items(node));
            case Doc.TABLE -> new Publication.Table(rows(node));
            case Doc.QUOTED_EVIDENCE -> quotation(attrs);
            case Doc.JUDGEMENT, Doc.FRAMED -> framed(node);
            case Doc.FIGURE -> figure(node);
            case Doc.PICTURE -> FrozenPicture.printed(attrs, pictures);
            default -> null;
        };
    }

    private Publication.Framed framed(JsonNode node) {
        JsonNode attrs = node.path("attrs");
        boolean judges = node.path("type").asString("").equals(Doc.JUDGEMENT);
        String said = judges ? Judgement.of(node).words(language).orElse(null) : null;
        String frame = judges ? "judgement" : attrs.path("kind").asString("callout");
        return new Publication.Framed(frame, numbering.of(attrs.path("key").asString("")), said, blocks(node));
    }

    private Publication.Figure figure(JsonNode node) {
        String key = node.path("attrs").path("key").asString("");
        // in the order of print: notes are numbered as they come
        List<Inline> caption = line(node, Doc.CAPTION);
        List<Block> blocks = blocks(node);
        return new Publication.Figure(numbering.of(key), blocks, caption, line(node, Doc.SOURCE));
    }

    private List<Inline> line(JsonNode figure, String type) {
        List<Inline> inlines = new ArrayList<>();
        for (JsonNode line : figure.path("content")) {
            if (line.path("type").asString("").equals(type)) {
                inlines.addAll(inlines(line));
            }
        }
        return inlines;
    }

    private List<List<Block>> items(JsonNode list) {
        List<List<Block>> items = new ArrayList<>();
        list.path("content").forEach(item -> items.add(blocks(item)));
        return items;
    }

    private List<List<Publication.Cell>> rows(JsonNode table) {
        List<List<Publication.Cell>> rows = new ArrayList<>();
        for (JsonNode row : table.path("content")) {
            List<Publication.Cell> cells = new ArrayList<>();
            for (JsonNode cell : row.path("content")) {
                cells.add(new Publication.Cell(
                        cell.path("type").asString("").equals(Doc.TABLE_HEADER),
                        cell.path("attrs").path("colspan").asInt(1),
                        cell.path("attrs").path("rowspan").asInt(1),
                        blocks(cell)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private List<Inline> inlines(JsonNode parent) {
        List<Inline> inlines = new ArrayList<>();
        for (JsonNode node : parent.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.TEXT ->
                    inlines.add(new Publication.Words(
                            node.path("text").asString(""), marked(node, Doc.STRONG), marked(node, Doc.EM)));
                case Doc.HARD_BREAK -> inlines.add(new Publication.Break());
                case Doc.REFERENCE ->
                    inlines.add(new Publication.Words(
                            numbering.of(node.path("attrs").path("to").asString("")), false, false));
                case Doc.CITATION -> inlines.add(new Publication.Note(number(node.path("attrs"))));
                default -> {}
            }
        }
        return inlines;
    }

    private static boolean marked(JsonNode node, String mark) {
        for (JsonNode one : node.path("marks")) {
            if (one.path("type").asString("").equals(mark)) {
                return true;
            }
        }
        return false;
    }

    private int number(JsonNode attrs) {
        return numbers.computeIfAbsent(UUID.fromString(attrs.path("passage").asString()), _ -> numbers.size() + 1);
    }

    private Publication.Quotation quotation(JsonNode attrs) {
        int note = number(attrs);
        String digest = attrs.path("digest").asString(null);
        Quotable quotable = quotables.get(UUID.fromString(attrs.path("passage").asString()));
        if (quotable == null) {
            return new Publication.Quotation(null, text("edition.withheld"), note, digest);
        }
        String original = quotable.language();
        if (quotable.translation() != null && original != null && !original.equals(language.getLanguage())) {
            return new Publication.Quotation(
                    quotable.translation(),
                    text(
                            quotable.verified() ? "edition.translation.verified" : "edition.translation.working",
                            text("names.language." + original)),
                    note,
                    digest);
        }
        int from = Math.clamp(attrs.path("from").asInt(0), 0, quotable.text().length());
        int to = Math.clamp(attrs.path("to").asInt(from), from, quotable.text().length());
        return new Publication.Quotation(quotable.text().substring(from, to), null, note, digest);
    }

    private Publication.Endnote note(int number, UUID passage) {
        Quotable quotable = quotables.get(passage);
        if (quotable == null) {
            return Publication.Endnote.withheld(number, text("edition.note.withheld"), passage);
        }
        String words = text(
                "edition.note",
                text("names.country." + quotable.owner()),
                quotable.title(),
                quotable.document(),
                place(quotable.locator()),
                period(quotable.period()),
                quotable.evaluation(),
                quotable.handling().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        return new Publication.Endnote(
                number,
                words,
                passage,
                quotable.owner(),
                quotable.title(),
                quotable.document(),
                quotable.locator(),
                quotable.period(),
                quotable.evaluation(),
                quotable.handling(),
                quotable.marking(),
                Digests.of(quotable.text()));
    }

    /** Whole years as years. */
    private static String period(Period period) {
        boolean whole = period.from().getDayOfYear() == 1
                && period.to().getDayOfYear() == period.to().lengthOfYear();
        if (!whole) {
            return period.from() + " – " + period.to();
        }
        int first = period.from().getYear();
        int last = period.to().getYear();
        return first == last ? "" + first : first + "–" + last;
    }

    private String place(Locator locator) {
        List<String> parts = new ArrayList<>();
        if (locator.page() != null) {
            parts.add(text("edition.place.page", "" + locator.page()));
        }
        if (locator.sheet() != null) {
            parts.add(text("edition.place.sheet", locator.sheet()));
        }
        if (locator.cells() != null) {
            parts.add(text("edition.place.cells", locator.cells()));
        }
        if (locator.paragraph() != null) {
            parts.add(text("edition.place.paragraph", "" + locator.paragraph()));
        }
        return parts.isEmpty() ? text("edition.place.whole") : String.join(", ", parts);
    }

    private String text(String key, Object... arguments) {
        return Texts.in(language, key, arguments);
    }
}
