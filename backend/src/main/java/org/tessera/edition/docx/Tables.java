package org.tessera.edition.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.tessera.edition.Publication;

/** Tables over the whole width; a first row of header cells is repeated on each page. */
final class Tables {

    private static final String HEADER_SHADE = "E8EEF3";

    private final XWPFDocument document;
    private final Body body;

    Tables(XWPFDocument document, Body body) {
        this.document = document;
        this.body = body;
    }

    void write(Publication.Table table) {
        XWPFTable written = document.createTable();
        written.removeRow(0);
        written.setWidth("100%");
        boolean first = true;
        for (List<Publication.Cell> row : table.rows()) {
            XWPFTableRow line = written.createRow();
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            row.forEach(cell -> cell(line.addNewTableCell(), cell));
            line.setCantSplitRow(true);
            line.setRepeatHeader(first && row.stream().allMatch(Publication.Cell::header));
            first = false;
        }
        document.createParagraph().setSpacingAfter(0);
    }

    private void cell(XWPFTableCell written, Publication.Cell cell) {
        if (cell.header()) {
            written.setColor(HEADER_SHADE);
        }
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
