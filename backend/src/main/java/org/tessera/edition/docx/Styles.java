package org.tessera.edition.docx;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.tessera.edition.Fonts;

/** The document's styles. Sizes are in half-points, distances in twentieths of a point. */
final class Styles {

    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String MARKING = "Marking";
    static final String COVER_MARKING = "CoverMarking";
    static final String SMALL = "Small";
    static final String CONTENTS_HEADING = "TOCHeading";
    static final String CONTENTS_CHAPTER = "TOC1";
    static final String CONTENTS_SECTION = "TOC2";
    static final String QUOTATION = "Quote";
    static final String FOOTNOTE = "FootnoteText";
    static final String TABLE_TEXT = "TableText";
    static final String TABLE_HEADER = "TableHeader";
    static final String REMARK = "Remark";
    static final String SECTION_MARKING = "SectionMarking";
    private static final String FRAME = "Frame";
    private static final String FRAMED_GAP = "FrameGap";
    private static final String FRAMED_CASE = "FrameCase";

    private static final String NORMAL = "Normal";
    private static final String BLUE = "12324F";
    private static final String RED = "8A1F11";
    static final String GREY = "55606B";
    static final long TEXT_WIDTH = 9300;

    private final XWPFStyles styles;

    private Styles(XWPFStyles styles) {
        this.styles = styles;
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    /** @param frame as {@link org.tessera.edition.Publication.Framed} tells it */
    static String framed(String frame) {
        return switch (frame) {
            case "gap" -> FRAMED_GAP;
            case "case", "callout" -> FRAMED_CASE;
            default -> FRAME;
        };
    }

    static void addTo(XWPFDocument document, String language) {
        XWPFStyles all = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        String family = Fonts.LATIN_CYRILLIC.family();
        fonts.setAscii(family);
        fonts.setHAnsi(family);
        fonts.setCs(family);
        fonts.setEastAsia(family);
        all.setDefaultFonts(fonts);
        all.setSpellingLanguage(language);
        new Styles(all).define();
    }

    private void define() {
        style(NORMAL, "Normal", 20, null, false, null, p -> spacing(p, 0, 120));
        style(TITLE, "Title", 56, BLUE, true, null, p -> spacing(p, 60, 200));
        style(SUBTITLE, "Subtitle", 26, GREY, false, null, p -> spacing(p, 0, 120));
        style(COVER_MARKING, "Cover Marking", 22, RED, true, null, p -> spacing(p, 2400, 900));
        style(SMALL, "Small", 14, GREY, false, null, p -> spacing(p, 400, 0));
        style(MARKING, "Marking", 16, RED, true, null, p -> {
            spacing(p, 0, 120);
            tab(p, false);
        });
        int[] sizes = {36, 28, 23, 21, 20};
        for (int level = 1; level <= sizes.length; level++) {
            int outline = level - 1;
            style(heading(level), "heading " + level, sizes[outline], BLUE, true, null, p -> {
                spacing(p, 280, 100);
                p.addNewKeepNext();
                p.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
            });
        }
        style(CONTENTS_HEADING, "TOC Heading", 32, BLUE, true, null, p -> spacing(p, 0, 200));
        style(CONTENTS_CHAPTER, "toc 1", 20, null, true, null, p -> {
            spacing(p, 80, 0);
            tab(p, true);
        });
        style(CONTENTS_SECTION, "toc 2", 18, null, false, null, p -> {
            spacing(p, 0, 0);
            p.addNewInd().setLeft(BigInteger.valueOf(400));
            tab(p, true);
        });
        style(QUOTATION, "Quote", 19, null, false, "F3F6F9", p -> {
            spacing(p, 60, 160);
            beside(p, 18, "8FA6BA");
        });
        frame(FRAME, "Frame", "1B5E83", "F2F6F9");
        frame(FRAMED_GAP, "Frame Gap", "8A5A00", "FDF6E8");
        frame(FRAMED_CASE, "Frame Case", "8A97A3", "F6F5F1");
        style(FOOTNOTE, "footnote text", 16, null, false, null, p -> spacing(p, 0, 30));
        reference();
        style(SECTION_MARKING, "Section Marking", 15, RED, false, null, p -> {
            spacing(p, 0, 120);
            p.addNewKeepNext();
        });
        style(REMARK, "Remark", 16, GREY, false, null, p -> spacing(p, 0, 80));
        style(TABLE_TEXT, "Table Text", 18, null, false, null, p -> spacing(p, 20, 20));
        style(TABLE_HEADER, "Table Header", 18, null, true, null, p -> spacing(p, 20, 20));
    }

    private void frame(String id, String name, String line, String shade) {
        style(id, name, 20, null, false, shade, p -> {
            spacing(p, 0, 100);
            beside(p, 24, line);
        });
    }

    /** A line at the left; paragraphs of one style that follow each other share it. */
    private static void beside(CTPPrGeneral paragraph, int eighths, String colour) {
        paragraph.addNewInd().setLeft(BigInteger.valueOf(280));
        var left = paragraph.addNewPBdr().addNewLeft();
        left.setVal(STBorder.SINGLE);
        left.setSz(BigInteger.valueOf(eighths));
        left.setSpace(BigInteger.valueOf(8));
        left.setColor(colour);
    }

    /** Of the numbers of footnotes, in the text and before the note; the name is the library's. */
    private void reference() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("FootnoteReference");
        style.addNewName().setVal("footnote reference");
        style.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        XWPFStyle made = new XWPFStyle(style, styles);
        made.setType(STStyleType.CHARACTER);
        styles.addStyle(made);
    }

    private void style(
            String id,
            String name,
            int size,
            @org.jspecify.annotations.Nullable String colour,
            boolean bold,
            @org.jspecify.annotations.Nullable String shade,
            Consumer<CTPPrGeneral> paragraph) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (!id.equals(NORMAL)) {
            style.addNewBasedOn().setVal(NORMAL);
        }
        CTPPrGeneral properties = style.addNewPPr();
        paragraph.accept(properties);
        if (shade != null) {
            properties.addNewShd().setFill(shade);
        }
        CTRPr run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        if (colour != null) {
            run.addNewColor().setVal(colour);
        }
        run.addNewSz().setVal(BigInteger.valueOf(size));
        XWPFStyle made = new XWPFStyle(style, styles);
        made.setType(STStyleType.PARAGRAPH);
        styles.addStyle(made);
    }

    private static void spacing(CTPPrGeneral paragraph, int before, int after) {
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
    }

    private static void tab(CTPPrGeneral paragraph, boolean dotted) {
        CTTabStop tab = paragraph.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(TEXT_WIDTH));
        if (dotted) {
            tab.setLeader(STTabTlc.DOT);
        }
    }
}
