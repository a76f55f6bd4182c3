package org.tessera.edition.docx;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.tessera.edition.Publication;
import org.tessera.edition.Publication.Block;
import org.tessera.edition.Publication.Inline;

/** Chapters and sections. A citation is a Word endnote; the same passage cited again refers to the same note. */
final class Body {

    private final XWPFDocument document;
    private final Publication publication;
    private final Lists lists;
    private final Set<Integer> noted = new HashSet<>();
    private int bookmarks = 1;

    Body(XWPFDocument document, Publication publication) {
        this.document = document;
        this.publication = publication;
        this.lists = new Lists(document);
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
            heading(1, (c + 1) + "  " + chapter.title(), chapterMark(c)).setPageBreak(c > 0);
            for (int s = 0; s < chapter.sections().size(); s++) {
                Publication.Section section = chapter.sections().get(s);
                heading(2, section.title(), sectionMark(c, s));
                styled(document.createParagraph(), Styles.MARKING, section.marking());
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
                case Publication.Paragraph paragraph -> inlines(place.next(), paragraph.inlines());
                case Publication.Bullets bullets -> list(bullets, place, depth);
                case Publication.Table table -> new Tables(document, this).write(table);
                case Publication.Quotation quotation -> quotation(place.next(), quotation);
            }
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

    private void quotation(XWPFParagraph paragraph, Publication.Quotation quotation) {
        paragraph.setStyle(Styles.QUOTATION);
        if (quotation.words() != null) {
            Runs.add(paragraph, "“" + quotation.words().strip() + "”");
        }
        if (quotation.remark() != null) {
            Runs.add(paragraph, " " + quotation.remark(), run -> run.setItalic(true));
        }
        note(paragraph, quotation.note());
    }

    private void inlines(XWPFParagraph paragraph, List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Publication.Break _ -> paragraph.createRun().addBreak();
                case Publication.Note note -> note(paragraph, note.number());
                case Publication.Words words ->
                    Runs.add(paragraph, words.text(), run -> {
                        run.setBold(words.strong());
                        run.setItalic(words.emphasis());
                    });
            }
        }
    }

    private void note(XWPFParagraph paragraph, int number) {
        String mark = "note_" + number;
        if (!noted.add(number)) {
            raised(Fields.add(paragraph, "NOTEREF " + mark + " \\h", "" + number));
            return;
        }
        XWPFEndnote endnote = document.createEndnote();
        XWPFParagraph words = endnote.createParagraph();
        words.setStyle(Styles.ENDNOTE);
        XWPFRun own = words.createRun();
        own.getCTR().addNewEndnoteRef();
        raised(own);
        Runs.add(words, " " + publication.notes().get(number - 1));
        Fields.bookmark(paragraph, bookmarks++, mark, () -> {
            XWPFRun run = paragraph.createRun();
            run.getCTR().addNewEndnoteReference().setId(endnote.getId());
            raised(run);
        });
    }

    private static void raised(XWPFRun run) {
        run.setVerticalAlignment(STVerticalAlignRun.SUPERSCRIPT.toString());
    }
}
