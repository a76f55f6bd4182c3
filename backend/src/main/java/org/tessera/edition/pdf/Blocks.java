package org.tessera.edition.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tessera.edition.Publication;
import org.tessera.edition.Publication.Block;
import org.tessera.edition.Publication.Inline;
import org.tessera.edition.Xhtml;

/** The blocks of a section as XHTML. */
final class Blocks {

    private static final int FEW_COLUMNS = 3;

    /** Of the page's text, in millimetres; a figure's caption and source stand on the same page. */
    private static final double WIDEST = 158;

    private static final double HIGHEST = 190;

    private final Xhtml page;
    private final Map<String, byte[]> pictures = new HashMap<>();

    Blocks(Xhtml page) {
        this.page = page;
    }

    void write(List<Block> blocks) {
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
                case Publication.Picture picture -> picture(picture);
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
            write(item);
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
                write(cell.blocks());
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
        raw("<div class=\"framed " + framed.frame() + "\"><p class=\"framed-head\"><strong>")
                .text(framed.label())
                .raw("</strong>");
        if (framed.said() != null) {
            text(" — ").raw("<em>").text(framed.said()).raw("</em>");
        }
        raw("</p>");
        write(framed.blocks());
        raw("</div>");
    }

    private void figure(Publication.Figure figure) {
        raw("<div class=\"figure\"><p class=\"caption\"><strong>")
                .text(figure.label())
                .raw("</strong>  ");
        inlines(figure.caption());
        raw("</p>");
        write(figure.blocks());
        if (!figure.source().isEmpty()) {
            raw("<p class=\"remark\">");
            inlines(figure.source());
            raw("</p>");
        }
        raw("</div>");
    }

    private void picture(Publication.Picture picture) {
        String address = "picture:" + pictures.size();
        pictures.put(address, picture.bytes());
        double width = picture.printedWidth(WIDEST, HIGHEST);
        raw("<p class=\"picture\"><img src=\"" + address + "\" style=\"width:"
                        + String.format(Locale.ROOT, "%.1f", width) + "mm\" alt=\"")
                .text(picture.alternative())
                .raw("\"/></p>");
    }

    Map<String, byte[]> pictures() {
        return Map.copyOf(pictures);
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

    private Xhtml raw(String markup) {
        return page.raw(markup);
    }

    private Xhtml text(String words) {
        return page.text(words);
    }
}
