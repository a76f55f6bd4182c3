package org.tessera.edition.docx;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.tessera.edition.Publication;

/** Tables over the whole width; a first row of header cells is repeated on each page. */
final class Tables {

    private static final String HEADER_SHADE = "E8EEF3";

    private static final int PADDING = 4;
    private static final int LONGEST = 48;

    private final XWPFDocument document;
    private final Body body;

    Tables(XWPFDocument document, Body body) {
        this.document = document;
        this.body = body;
    }

    void write(Publication.Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        XWPFTable written = document.createTable();
        written.removeRow(0);
        columns(written, table);
        boolean first = true;
        for (List<Publication.Cell> row : table.rows()) {
            XWPFTableRow line = written.createRow();
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            row.forEach(cell -> cell(line.addNewTableCell(), cell));
            line.setCantSplitRow(true);
            line.setRepeatHeader(first && table.headed());
            first = false;
        }
        document.createParagraph().setSpacingAfter(0);
    }

    /** Fixed widths by the longest words of each column: a wide one for sentences, narrow ones for names and figures. */
    private static void columns(XWPFTable written, Publication.Table table) {
        int[] weights = new int[table.rows().getFirst().size()];
        for (List<Publication.Cell> row : table.rows()) {
            for (int c = 0; c < Math.min(weights.length, row.size()); c++) {
                weights[c] = Math.max(weights[c], weight(row.get(c)));
            }
        }
        int all = IntStream.of(weights).sum();
        written.setWidth(String.valueOf(Styles.TEXT_WIDTH));
        written.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = written.getCTTbl().getTblGrid() == null
                ? written.getCTTbl().addNewTblGrid()
                : written.getCTTbl().getTblGrid();
        for (int weight : weights) {
            grid.addNewGridCol().setW(BigInteger.valueOf(Styles.TEXT_WIDTH * weight / all));
        }
    }

    /** Room for the longest word, and more for more words. */
    private static int weight(Publication.Cell cell) {
        int words = 0;
        int longest = 0;
        for (Publication.Block block : cell.blocks()) {
            if (!(block instanceof Publication.Paragraph paragraph)) {
                return LONGEST;
            }
            for (Publication.Inline inline : paragraph.inlines()) {
                String text = inline instanceof Publication.Words piece ? piece.text() : "";
                words += text.length();
                longest = Math.max(
                        longest,
                        Stream.of(text.split("\\s"))
                                .mapToInt(String::length)
                                .max()
                                .orElse(0));
            }
        }
        return Math.min(LONGEST, Math.max(longest + PADDING, words * 2 / 3));
    }

    private void cell(XWPFTableCell written, Publication.Cell cell) {
        if (cell.header()) {
            written.setColor(HEADER_SHADE);
        }
        written.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
        if (cell.columns() > 1) {
            CTTcPr properties = written.getCTTc().isSetTcPr()
                    ? written.getCTTc().getTcPr()
                    : written.getCTTc().addNewTcPr();
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
        }
        boolean[] first = {true};
        body.blocks(
                cell.blocks(),
                () -> {
                    XWPFParagraph paragraph =
                            first[0] && !written.getParagraphs().isEmpty()
                                    ? written.getParagraphs().getFirst()
                                    : written.addParagraph();
                    first[0] = false;
                    paragraph.setStyle(cell.header() ? Styles.TABLE_HEADER : Styles.TABLE_TEXT);
                    return paragraph;
                },
                0);
    }
}
