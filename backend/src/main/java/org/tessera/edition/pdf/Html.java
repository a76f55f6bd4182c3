package org.tessera.edition.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.tessera.edition.Publication;
import org.tessera.edition.Publication.Block;
import org.tessera.edition.Publication.Inline;
import org.tessera.edition.Words;

/** The publication as one XHTML page for the PDF renderer. Every word is escaped. */
final class Html {

    private static final int FEW_COLUMNS = 3;

    private final Publication publication;
    private final Words words;
    private final StringBuilder html = new StringBuilder();

    Html(Publication publication) {
        this.publication = publication;
        this.words = Words.of(publication);
    }

    String page() {
        raw("<html lang=\"").text(publication.language()).raw("\"><head><title>");
        text(publication.edition().title()).raw("</title>");
        meta("subject", words.get("number", publication.edition().number()));
        meta("keywords", publication.marking() + "; " + words.copy(publication));
        meta("author", "Tessera");
        meta("description", words.get("subtitle"));
        raw("<style>").raw(style().replace("PAGE-OF-PAGES", pages())).raw("</style>");
        bookmarks();
        raw("</head><body>");
        running();
        title();
        contents();
        for (int c = 0; c < publication.chapters().size(); c++) {
            chapter(c, publication.chapters().get(c));
        }
        notes();
        raw("</body></html>");
        return html.toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream("edition.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void meta(String name, String content) {
        raw("<meta name=\"" + name + "\" content=\"").text(content).raw("\"/>");
    }

    /** "Page 6 of 41" in the edition's language. */
    private String pages() {
        String[] parts = words.get("page", "\t", "\t").split("\t", -1);
        return quoted(parts[0]) + " counter(page) " + quoted(parts[1]) + " counter(pages) " + quoted(parts[2]);
    }

    private static String quoted(String words) {
        return "'" + words.replaceAll("[\\\\'<&]", "") + "'";
    }

    private void bookmarks() {
        raw("<bookmarks>");
        for (int c = 0; c < publication.chapters().size(); c++) {
            Publication.Chapter chapter = publication.chapters().get(c);
            raw("<bookmark name=\"").text(number(c) + chapter.title()).raw("\" href=\"#c" + c + "\">");
            for (int s = 0; s < chapter.sections().size() && !chapter.undivided(); s++) {
                raw("<bookmark name=\"").text(chapter.sections().get(s).title());
                raw("\" href=\"#c" + c + "s" + s + "\"/>");
            }
            raw("</bookmark>");
        }
        raw("</bookmarks>");
    }

    private static String number(int chapter) {
        return (chapter + 1) + "  ";
    }

    private void running() {
        raw("<div class=\"marking-top\">").text(publication.marking()).raw("</div>");
        raw("<div class=\"marking-bottom\">").text(publication.marking());
        raw("<div class=\"copy\">").text(words.copy(publication)).raw("</div></div>");
        raw("<div class=\"running-title\">").text(publication.edition().title()).raw("</div>");
    }

    private void title() {
        raw("<div class=\"cover\"><p class=\"cover-marking\">").text(publication.marking());
        raw("</p><p class=\"subtitle\">").text(words.get("subtitle")).raw("</p><h1>");
        text(publication.edition().title()).raw("</h1><p class=\"edition\">");
        text(words.get("number", publication.edition().number())).raw("</p><p>");
        text(words.frozen(publication)).raw("<br/>").text(words.exported(publication));
        raw("</p>");
        reasons();
        raw("<p class=\"terms\">").text(words.get("terms")).raw("</p><p class=\"digest\">");
        text(words.get("digest", publication.edition().digest())).raw("</p></div>");
    }

    private void reasons() {
        if (!publication.reasons().isEmpty()) {
            raw("<p class=\"why\">").text(words.get("marking.why"));
            publication.reasons().forEach(reason -> raw("<br/>").text("– " + reason));
            raw("</p>");
        }
    }

    private void contents() {
        raw("<div class=\"contents\"><h2>").text(words.get("contents")).raw("</h2>");
        for (int c = 0; c < publication.chapters().size(); c++) {
            Publication.Chapter chapter = publication.chapters().get(c);
            raw("<p class=\"toc-chapter\"><a href=\"#c" + c + "\">").text(number(c) + chapter.title());
            raw("</a></p>");
            for (int s = 0; s < chapter.sections().size() && !chapter.undivided(); s++) {
                raw("<p class=\"toc-section\"><a href=\"#c" + c + "s" + s + "\">");
                text(chapter.sections().get(s).title()).raw("</a></p>");
            }
        }
        raw("<p class=\"toc-chapter\"><a href=\"#notes\">")
                .text(words.get("notes"))
                .raw("</a></p></div>");
    }

    private void chapter(int c, Publication.Chapter chapter) {
        raw("<h2 class=\"chapter" + (publication.beginsPage(c) ? " page" : "") + "\" id=\"c" + c + "\">")
                .text(number(c) + chapter.title())
                .raw("</h2>");
        for (int s = 0; s < chapter.sections().size(); s++) {
            Publication.Section section = chapter.sections().get(s);
            if (!chapter.undivided()) {
                raw("<h3 id=\"c" + c + "s" + s + "\">").text(section.title()).raw("</h3>");
            }
            raw("<p class=\"section-marking\">").text(section.marking()).raw("</p>");
            blocks(section.blocks());
        }
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Publication.Heading heading -> element("h" + Math.min(6, heading.level() + 2), heading.inlines());
                case Publication.Paragraph paragraph -> {
                    raw(paragraph.leads() ? "<p class=\"lead\">" : "<p>");
                    inlines(paragraph.inlines());
                    raw("</p>");
                }
                case Publication.Bullets bullets -> list(bullets);
                case Publication.Table table -> table(table);
                case Publication.Quotation quotation -> quotation(quotation);
                case Publication.QuotedRows rows -> rows(rows);
                case Publication.Framed framed -> framed(framed);
                case Publication.Figure figure -> figure(figure);
            }
        }
    }

    private void element(String name, List<Inline> inlines) {
        raw("<" + name + ">");
        inlines(inlines);
        raw("</" + name + ">");
    }

    private void list(Publication.Bullets bullets) {
        String name = bullets.ordered() ? "ol" : "ul";
        raw("<" + name + ">");
        for (List<Block> item : bullets.items()) {
            raw("<li>");
            blocks(item);
            raw("</li>");
        }
        raw("</" + name + ">");
    }

    private void table(Publication.Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        raw(table.rows().getFirst().size() <= FEW_COLUMNS ? "<table class=\"few\">" : "<table>");
        for (int r = 0; r < table.rows().size(); r++) {
            boolean head = r == 0 && table.headed();
            raw(head ? "<thead><tr>" : r == 0 || (r == 1 && table.headed()) ? "<tbody><tr>" : "<tr>");
            for (Publication.Cell cell : table.rows().get(r)) {
                String name = cell.header() ? "th" : "td";
                raw("<" + name + " colspan=\"" + cell.columns() + "\" rowspan=\"" + cell.rows() + "\">");
                blocks(cell.blocks());
                raw("</" + name + ">");
            }
            raw(head ? "</tr></thead>" : "</tr>");
        }
        raw(table.headed() && table.rows().size() == 1 ? "</table>" : "</tbody></table>");
    }

    private void rows(Publication.QuotedRows rows) {
        raw("<div class=\"rows\">");
        table(rows.table());
        rows.remarks()
                .forEach(remark -> raw("<p class=\"remark\">").text(remark).raw("</p>"));
        raw("</div>");
    }

    private void framed(Publication.Framed framed) {
        raw("<div class=\"framed " + framed.kind() + "\"><p class=\"framed-head\"><strong>")
                .text(framed.label())
                .raw("</strong>");
        if (framed.said() != null) {
            text(" — ").raw("<em>").text(framed.said()).raw("</em>");
        }
        raw("</p>");
        blocks(framed.blocks());
        raw("</div>");
    }

    private void figure(Publication.Figure figure) {
        raw("<div class=\"figure\"><p class=\"caption\"><strong>")
                .text(figure.label())
                .raw("</strong>  ");
        inlines(figure.caption());
        raw("</p>");
        blocks(figure.blocks());
        if (!figure.source().isEmpty()) {
            raw("<p class=\"remark\">");
            inlines(figure.source());
            raw("</p>");
        }
        raw("</div>");
    }

    private void quotation(Publication.Quotation quotation) {
        raw("<div class=\"quotation\"><p>");
        if (quotation.words() != null) {
            text("“" + quotation.words().strip() + "”");
        }
        if (quotation.remark() != null) {
            raw(" <span class=\"remark\">").text(quotation.remark()).raw("</span>");
        }
        note(quotation.note());
        raw("</p></div>");
    }

    private void inlines(List<Inline> inlines) {
        Inline before = new Publication.Break();
        for (Inline inline : inlines) {
            switch (inline) {
                case Publication.Break _ -> raw("<br/>");
                case Publication.Note note -> {
                    raw(before instanceof Publication.Note ? "<span class=\"note\">, </span>" : "");
                    note(note.number());
                }
                case Publication.Words piece -> {
                    raw(piece.strong() ? "<strong>" : "").raw(piece.emphasis() ? "<em>" : "");
                    text(piece.text());
                    raw(piece.emphasis() ? "</em>" : "").raw(piece.strong() ? "</strong>" : "");
                }
            }
            before = inline;
        }
    }

    private void note(int number) {
        raw("<a class=\"note\" href=\"#n" + number + "\">" + number + "</a>");
    }

    private void notes() {
        if (publication.notes().isEmpty()) {
            return;
        }
        raw("<h2 class=\"chapter page\" id=\"notes\">").text(words.get("notes")).raw("</h2><ol class=\"notes\">");
        for (Publication.Endnote note : publication.notes()) {
            raw("<li id=\"n" + note.number() + "\">").text(note.text()).raw("</li>");
        }
        raw("</ol>");
    }

    private Html raw(String markup) {
        html.append(markup);
        return this;
    }

    private Html text(String words) {
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> {
                    if (c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF)) {
                        html.appendCodePoint(c);
                    }
                }
            }
        });
        return this;
    }
}
