package org.tessera.edition.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BodyType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.tessera.edition.Publication;
import org.tessera.edition.Publication.Block;
import org.tessera.edition.Publication.Inline;

/**
 * Chapters and sections, their citations as footnotes.
 */
final class Body {

    private final XWPFDocument document;
    private final Publication publication;
    private final Lists lists;
    private final Footnotes footnotes;
    private int bookmarks = 1;

    Body(XWPFDocument document, Publication publication) {
        this.document = document;
        this.publication = publication;
        this.lists = new Lists(document);
        this.footnotes = new Footnotes(document, publication);
    }

    static String chapterMark(int chapter) {
        return "chapter_" + chapter;
    }

    static String sectionMark(int chapter, int section) {
        return "section_" + chapter + "_" + section;
    }

    void write() {
        for (int c = 0; c < publication.chapters().size(); c++) {
            Publication.Chapter chapter = publication.chapters().get(c);
            heading(1, (c + 1) + "  " + chapter.title(), chapterMark(c)).setPageBreak(publication.beginsPage(c));
            for (int s = 0; s < chapter.sections().size(); s++) {
                Publication.Section section = chapter.sections().get(s);
                if (!chapter.undivided()) {
                    heading(2, section.title(), sectionMark(c, s));
                }
                styled(document.createParagraph(), Styles.SECTION_MARKING, section.marking());
                blocks(section.blocks(), document::createParagraph, 0);
            }
        }
    }

    private XWPFParagraph heading(int level, String title, String mark) {
        XWPFParagraph heading = document.createParagraph();
        heading.setStyle(Styles.heading(level));
        Fields.bookmark(heading, bookmarks++, mark, () -> Runs.add(heading, title));
        return heading;
    }

    private static void styled(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        Runs.add(paragraph, text);
    }

    /** Where the next paragraph goes: the page or a table's cell. */
    interface Place {
        XWPFParagraph next();
    }

    void blocks(List<Block> blocks, Place place, int depth) {
        for (Block block : blocks) {
            switch (block) {
                case Publication.Heading heading -> {
                    XWPFParagraph paragraph = place.next();
                    paragraph.setStyle(Styles.heading(Math.min(5, heading.level() + 1)));
                    inlines(paragraph, heading.inlines());
                }
                case Publication.Paragraph paragraph -> {
                    XWPFParagraph written = place.next();
                    if (paragraph.leads()) {
                        written.setSpacingAfter(60); // the paragraph has properties before it keeps with the next
                        written.setKeepNext(true);
                    }
                    inlines(written, paragraph.inlines());
                }
                case Publication.Bullets bullets -> list(bullets, place, depth);
                case Publication.Table table -> new Tables(document, this).write(table);
                case Publication.Quotation quotation -> quotation(place.next(), quotation);
                case Publication.QuotedRows rows -> rows(rows, place);
                case Publication.Framed framed -> framed(framed, place, depth);
                case Publication.Figure figure -> figure(figure, place, depth);
                case Publication.Picture picture -> PlacedPictures.place(place.next(), picture);
            }
        }
    }

    private void framed(Publication.Framed framed, Place place, int depth) {
        XWPFParagraph head = place.next();
        head.setStyle(Styles.framed(framed.frame()));
        head.setSpacingBefore(160);
        head.setKeepNext(true);
        Runs.add(head, framed.label(), run -> run.setBold(true));
        if (framed.said() != null) {
            Runs.add(head, " — " + framed.said(), run -> run.setItalic(true));
        }
        Place inFrame = () -> {
            XWPFParagraph paragraph = place.next();
            paragraph.setStyle(Styles.framed(framed.frame()));
            return paragraph;
        };
        blocks(framed.blocks(), inFrame, depth + 1);
    }

    private void figure(Publication.Figure figure, Place place, int depth) {
        XWPFParagraph caption = place.next();
        caption.setSpacingBefore(160);
        caption.setKeepNext(true);
        Runs.add(caption, figure.label() + "  ", run -> run.setBold(true));
        inlines(caption, figure.caption());
        blocks(figure.blocks(), place, depth);
        if (!figure.source().isEmpty()) {
            XWPFParagraph source = place.next();
            source.setStyle(Styles.REMARK);
            inlines(source, figure.source());
        }
    }

    private void list(Publication.Bullets bullets, Place place, int depth) {
        BigInteger number = lists.number(bullets.ordered());
        for (List<Block> item : bullets.items()) {
            boolean[] first = {true};
            Place inItem = () -> {
                XWPFParagraph paragraph = place.next();
                if (first[0]) {
                    paragraph.setNumID(number);
                    paragraph.setNumILvl(BigInteger.valueOf(Math.min(8, depth)));
                } else {
                    paragraph.setIndentationLeft(360 * (depth + 1) + 360);
                }
                first[0] = false;
                return paragraph;
            };
            blocks(item, inItem, depth + 1);
        }
    }

    private void rows(Publication.QuotedRows rows, Place place) {
        new Tables(document, this).write(rows.table());
        rows.remarks().forEach(remark -> styled(place.next(), Styles.REMARK, remark));
    }

    private void quotation(XWPFParagraph paragraph, Publication.Quotation quotation) {
        if (!isInTable(paragraph)) {
            paragraph.setStyle(Styles.QUOTATION);
        }
        if (quotation.words() != null) {
            Runs.add(paragraph, "“" + quotation.words().strip() + "”");
        }
        if (quotation.remark() != null) {
            Runs.add(paragraph, " " + quotation.remark(), run -> run.setItalic(true));
        }
        note(paragraph, quotation.note());
    }

    private static boolean isInTable(XWPFParagraph paragraph) {
        return paragraph.getBody().getPartType() == BodyType.TABLECELL;
    }

    private void inlines(XWPFParagraph paragraph, List<Inline> inlines) {
        Inline before = new Publication.Break();
        for (Inline inline : inlines) {
            switch (inline) {
                case Publication.Break _ -> paragraph.createRun().addBreak();
                case Publication.Note note -> {
                    if (before instanceof Publication.Note) {
                        Runs.add(paragraph, ", ", Runs::raised);
                    }
                    note(paragraph, note.number());
                }
                case Publication.Words piece -> Runs.add(paragraph, piece.text(), run -> format(run, piece));
            }
            before = inline;
        }
    }

    /** What is not set stays as the paragraph's style has it. */
    private static void format(XWPFRun run, Publication.Words piece) {
        if (piece.strong()) {
            run.setBold(true);
        }
        if (piece.emphasis()) {
            run.setItalic(true);
        }
    }

    private void note(XWPFParagraph paragraph, int number) {
        footnotes.cite(paragraph, number, bookmarks++);
    }
}
