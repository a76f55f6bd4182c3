package org.tessera.edition.docx;

import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Word's fields and bookmarks. */
final class Fields {

    private Fields() {}

    /** @param shown until the word processor works the field out */
    static XWPFRun add(XWPFParagraph paragraph, String instruction, String shown) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        XWPFRun run = paragraph.createRun();
        run.setText(shown);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        return run;
    }

    /** Text that leads to a bookmark of this document. */
    static XWPFRun link(XWPFParagraph paragraph, String bookmark, String text) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark);
        XWPFRun run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        run.setText(text);
        return run;
    }

    /** Marks everything that {@code content} adds to the paragraph. */
    static void bookmark(XWPFParagraph paragraph, int id, String name, Runnable content) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(java.math.BigInteger.valueOf(id));
        start.setName(name);
        content.run();
        paragraph.getCTP().addNewBookmarkEnd().setId(java.math.BigInteger.valueOf(id));
    }
}
