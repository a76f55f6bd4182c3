package org.tessera.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What a person with an office program does to a table of comments. */
final class Office {

    static final String KEEP = "=";

    private Office() {}

    /** Writes cells into a row of the table; {@link #KEEP} leaves one as it is. */
    static byte[] fill(String format, byte[] table, int row, String... cells) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format.equals("xlsx")) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(table))) {
                XSSFRow filled = book.getSheetAt(0).getRow(row + 1);
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].equals(KEEP)) {
                        filled.getCell(c).setCellValue(cells[c]);
                    }
                }
                book.write(out);
            }
        } else {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(table))) {
                XWPFTableRow filled = document.getTables().getFirst().getRow(row + 1);
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].equals(KEEP)) {
                        List<XWPFParagraph> old =
                                new ArrayList<>(filled.getCell(c).getParagraphs());
                        for (int p = old.size() - 1; p >= 0; p--) {
                            filled.getCell(c).removeParagraph(p);
                        }
                        filled.getCell(c).addParagraph().createRun().setText(cells[c]);
                    }
                }
                document.write(out);
            }
        }
        return out.toByteArray();
    }
}
