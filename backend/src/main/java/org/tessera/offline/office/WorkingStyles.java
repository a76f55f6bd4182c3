package org.tessera.offline.office;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The few styles of a working text, under the names by which word processors know them. */
final class WorkingStyles {

    private static final int[] SIZES = {32, 26, 23, 21, 21};

    private WorkingStyles() {}

    static void addTo(XWPFDocument document, String language) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Noto Sans");
        fonts.setHAnsi("Noto Sans");
        fonts.setCs("Noto Sans");
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language);
        styles.addStyle(style("Normal", "Normal", 20, false, -1));
        styles.addStyle(style("Title", "Title", 44, true, -1));
        styles.addStyle(style("Quote", "Quote", 19, false, -1));
        for (int level = 1; level <= SIZES.length; level++) {
            styles.addStyle(style("Heading" + level, "heading " + level, SIZES[level - 1], true, level - 1));
        }
    }

    /** @param size in half-points */
    private static XWPFStyle style(String id, String name, int size, boolean bold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setAfter(BigInteger.valueOf(120));
        if (id.equals("Quote")) {
            paragraph.addNewInd().setLeft(BigInteger.valueOf(400));
        }
        if (outline >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(size));
        return new XWPFStyle(style);
    }
}
