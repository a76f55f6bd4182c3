package org.tessera.edition.docx;

import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.tessera.edition.Publication;
import org.tessera.edition.Words;

/** The table of contents: links to chapters and sections, with page numbers that the word processor fills in. */
final class Contents {

    private final XWPFDocument document;
    private final Publication publication;
    private final Words words;

    Contents(XWPFDocument document, Publication publication, Words words) {
        this.document = document;
        this.publication = publication;
        this.words = words;
    }

    void write() {
        XWPFParagraph heading = document.createParagraph();
        heading.setStyle(Styles.CONTENTS_HEADING);
        Runs.add(heading, words.get("contents"));
        for (int c = 0; c < publication.chapters().size(); c++) {
            Publication.Chapter chapter = publication.chapters().get(c);
            line(Styles.CONTENTS_CHAPTER, (c + 1) + "  " + chapter.title(), Body.chapterMark(c));
            for (int s = 0; s < chapter.sections().size() && !chapter.undivided(); s++) {
                line(Styles.CONTENTS_SECTION, chapter.sections().get(s).title(), Body.sectionMark(c, s));
            }
        }
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    private void line(String style, String title, String mark) {
        XWPFParagraph line = document.createParagraph();
        line.setStyle(style);
        Fields.link(line, mark, title);
        line.createRun().addTab();
        Fields.add(line, "PAGEREF " + mark + " \\h", "");
    }
}
