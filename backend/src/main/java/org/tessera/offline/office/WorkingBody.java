package org.tessera.offline.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.tessera.drafting.Doc;
import org.tessera.drafting.QuotedWords;
import org.tessera.offline.WorkingText;
import org.tessera.review.Comment;
import org.tessera.review.Suggestion;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/** One section's text in paragraphs, cut where comments and suggestions begin and end. */
final class WorkingBody {

    private final XWPFDocument document;
    private final WorkingText.Part part;
    private final WordMarks marks;
    private final List<Comment> comments;
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Map<String, Integer> citations = new HashMap<>();
    private int quotation;

    WorkingBody(XWPFDocument document, WorkingText.Part part, WordMarks marks) {
        this.document = document;
        this.part = part;
        this.marks = marks;
        this.comments = new ArrayList<>(part.comments());
        int free = 0;
        // tracked changes of several people over the same words are more than Word knows: the first stands in the text
        for (Suggestion one : part.suggestions().stream()
                .sorted(Comparator.comparingInt(Suggestion::from))
                .toList()) {
            if (one.from() >= free) {
                suggestions.add(one);
                free = one.to();
            }
        }
    }

    void write() {
        children(part.doc(), 0, document::createParagraph, "");
        XWPFParagraph last = null;
        for (Comment left : comments) {
            last = last == null ? document.createParagraph() : last;
            if (!marks.hasBegun(left)) {
                marks.begin(last, left);
            }
            marks.end(last, left);
        }
    }

    private int children(JsonNode parent, int start, Supplier<XWPFParagraph> place, String before) {
        int at = start;
        int item = 0;
        for (JsonNode node : parent.path("content")) {
            item++;
            at = switch (node.path("type").asString("")) {
                case Doc.PARAGRAPH, Doc.CAPTION, Doc.SOURCE -> block(node, at + 1, place.get(), before) + 1;
                case Doc.HEADING -> heading(node, at + 1, place.get()) + 1;
                case Doc.QUOTED_EVIDENCE -> quoted(place.get(), at);
                case Doc.PICTURE -> pictured(place.get(), node, at);
                case Doc.TABLE -> table(node, at + 1) + 1;
                case Doc.LIST_ITEM -> {
                    String sign = parent.path("type").asString("").equals(Doc.ORDERED_LIST) ? item + ". " : "• ";
                    yield children(node, at + 1, place, sign) + 1;
                }
                default -> node.has("content") ? children(node, at + 1, place, before) + 1 : at + 1;
            };
        }
        return at;
    }

    private int heading(JsonNode node, int start, XWPFParagraph paragraph) {
        paragraph.setStyle("Heading" + (node.path("attrs").path("level").asInt(2) + 1));
        return block(node, start, paragraph, "");
    }

    private int quoted(XWPFParagraph paragraph, int at) {
        paragraph.setStyle("Quote");
        QuotedWords words = quotation < part.quoted().size() ? part.quoted().get(quotation) : null;
        quotation++;
        open(paragraph, at, at + 1);
        String said = words == null || words.state() == QuotedWords.State.WITHHELD
                ? Texts.get("drafting.withheld")
                : words.state() == QuotedWords.State.WITHDRAWN
                        ? Texts.get("drafting.withdrawn")
                        : "“" + words.text() + "”";
        paragraph.createRun().setText(said);
        close(paragraph, at + 1);
        return at + 1;
    }

    /** What it shows in words: the file is for writing in, and its pictures are the edition's. */
    private int pictured(XWPFParagraph paragraph, JsonNode picture, int at) {
        open(paragraph, at, at + 1);
        String words = picture.path("attrs").path("alternative").asString("");
        paragraph.createRun().setText(Texts.get("drafting.pictured", words));
        close(paragraph, at + 1);
        return at + 1;
    }

    private int table(JsonNode table, int start) {
        XWPFTable written = document.createTable();
        written.removeRow(0);
        int at = start;
        for (JsonNode row : table.path("content")) {
            XWPFTableRow line = written.createRow();
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            at++;
            for (JsonNode cell : row.path("content")) {
                XWPFTableCell one = line.addNewTableCell();
                boolean[] first = {true};
                at = children(
                                cell,
                                at + 1,
                                () -> {
                                    boolean reuse =
                                            first[0] && !one.getParagraphs().isEmpty();
                                    first[0] = false;
                                    return reuse ? one.getParagraphs().getFirst() : one.addParagraph();
                                },
                                "")
                        + 1;
            }
            at++;
        }
        return at;
    }

    /** One character's place in the text, or an atom's. */
    private record Glyph(String text, boolean strong, boolean emphasis, boolean atom) {}

    private int block(JsonNode block, int start, XWPFParagraph paragraph, String before) {
        List<Glyph> glyphs = glyphs(block);
        int end = start + glyphs.size();
        if (!before.isEmpty()) {
            paragraph.setIndentationLeft(500);
            paragraph.setIndentationHanging(300);
            paragraph.createRun().setText(before);
        }
        List<Integer> cuts = cuts(start, end);
        int from = start;
        open(paragraph, start, end);
        inserted(paragraph, start);
        for (int cut : cuts) {
            pieces(paragraph, glyphs.subList(from - start, cut - start), from);
            close(paragraph, cut);
            inserted(paragraph, cut);
            if (cut < end) {
                open(paragraph, cut, end);
            }
            from = cut;
        }
        return end;
    }

    private List<Integer> cuts(int start, int end) {
        Set<Integer> cuts = new TreeSet<>();
        comments.forEach(comment -> {
            cuts.add(comment.from());
            cuts.add(comment.to());
        });
        suggestions.forEach(one -> {
            cuts.add(one.from());
            cuts.add(one.to());
        });
        cuts.removeIf(cut -> cut <= start || cut >= end);
        cuts.add(end);
        return List.copyOf(cuts);
    }

    /** Comments that begin here, or began before where no text was. */
    private void open(XWPFParagraph paragraph, int at, int end) {
        for (Comment comment : comments) {
            if (comment.from() <= at && comment.from() < end && !marks.hasBegun(comment)) {
                marks.begin(paragraph, comment);
            }
        }
    }

    private void close(XWPFParagraph paragraph, int at) {
        comments.removeIf(comment -> {
            boolean ends = comment.to() <= at && marks.hasBegun(comment);
            if (ends) {
                marks.end(paragraph, comment);
            }
            return ends;
        });
    }

    /** What is to stand behind this place: an insertion here, or what replaces the words that end here. */
    private void inserted(XWPFParagraph paragraph, int at) {
        suggestions.stream().filter(one -> one.to() == at).forEach(one -> marks.insert(paragraph, one));
    }

    private void pieces(XWPFParagraph paragraph, List<Glyph> glyphs, int from) {
        Suggestion struck = suggestions.stream()
                .filter(one -> one.from() <= from && from < one.to())
                .findFirst()
                .orElse(null);
        for (int i = 0; i < glyphs.size(); ) {
            Glyph first = glyphs.get(i);
            StringBuilder text = new StringBuilder();
            int next = i;
            while (next < glyphs.size() && alike(first, glyphs.get(next)) && (next == i || !first.atom())) {
                text.append(glyphs.get(next++).text());
            }
            if (struck != null && !first.atom()) {
                marks.delete(paragraph, struck, text.toString());
            } else {
                run(paragraph, first, text.toString());
            }
            i = next;
        }
    }

    private static boolean alike(Glyph one, Glyph other) {
        return one.strong() == other.strong() && one.emphasis() == other.emphasis() && one.atom() == other.atom();
    }

    private static void run(XWPFParagraph paragraph, Glyph like, String text) {
        XWPFRun run = paragraph.createRun();
        if (text.equals("\n")) {
            run.addBreak();
            return;
        }
        run.setText(text);
        // what is not set stays as the paragraph's style has it
        if (like.strong()) {
            run.setBold(true);
        }
        if (like.emphasis()) {
            run.setItalic(true);
        }
        if (like.atom()) {
            run.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
        }
    }

    private List<Glyph> glyphs(JsonNode block) {
        List<Glyph> glyphs = new ArrayList<>();
        for (JsonNode node : block.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.TEXT -> {
                    boolean strong = marked(node, Doc.STRONG);
                    boolean emphasis = marked(node, Doc.EM);
                    for (char one : node.path("text").asString("").toCharArray()) {
                        glyphs.add(new Glyph(String.valueOf(one), strong, emphasis, false));
                    }
                }
                case Doc.HARD_BREAK -> glyphs.add(new Glyph("\n", false, false, true));
                case Doc.CITATION -> {
                    String passage = node.path("attrs").path("passage").asString("");
                    int number = citations.computeIfAbsent(passage, _ -> citations.size() + 1);
                    glyphs.add(new Glyph("[" + number + "]", false, false, true));
                }
                default -> glyphs.add(new Glyph("[*]", false, false, true));
            }
        }
        return glyphs;
    }

    private static boolean marked(JsonNode node, String mark) {
        return node.path("marks")
                .valueStream()
                .anyMatch(one -> one.path("type").asString("").equals(mark));
    }
}
