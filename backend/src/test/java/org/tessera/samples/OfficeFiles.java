package org.tessera.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** DOCX, and XLSX forms with drop-down lists and comments. */
final class OfficeFiles {

    private static final int LAST_FORM_ROW = 40;

    private OfficeFiles() {}

    static byte[] docx(List<String> blocks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String block : blocks) {
                XWPFParagraph paragraph = document.createParagraph();
                XWPFRun run = paragraph.createRun();
                if (block.startsWith("#")) {
                    int level = block.indexOf(' ');
                    paragraph.setStyle("Heading" + level);
                    run.setBold(true);
                    run.setFontSize(level == 1 ? 18 : 13);
                    run.setText(block.substring(level + 1));
                } else {
                    run.setText(block);
                }
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    static byte[] xlsx(List<String> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Read me");
            sheet.createRow(0).createCell(0).setCellValue("Invented sample for demonstration.");
            for (String line : lines) {
                if (line.startsWith("sheet: ")) {
                    sheet = book.createSheet(line.substring("sheet: ".length()));
                } else if (line.startsWith("|")) {
                    row(sheet, line);
                }
            }
            String current = "";
            for (String line : lines) {
                if (line.startsWith("sheet: ")) {
                    current = line.substring("sheet: ".length());
                } else if (line.startsWith("choices ")) {
                    choices(book.getSheet(current), line);
                } else if (line.startsWith("comment ")) {
                    comment(book.getSheet(current), line);
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    private static void row(Sheet sheet, String line) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        List<String> cells = SampleSource.cells(line);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            if (cells.get(i).matches("\\d+(\\.\\d+)?")) {
                cell.setCellValue(Double.parseDouble(cells.get(i)));
            } else {
                cell.setCellValue(cells.get(i));
            }
        }
    }

    private static void choices(Sheet sheet, String line) {
        int column = CellReference.convertColStringToIndex(line.substring(8, line.indexOf(':')));
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String[] values = line.substring(line.indexOf(':') + 2).split(";");
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(values),
                new CellRangeAddressList(1, LAST_FORM_ROW, column, column)));
    }

    private static void comment(Sheet sheet, String line) {
        CellReference place = new CellReference(line.substring(8, line.indexOf(':')));
        Cell cell = sheet.getRow(place.getRow()).getCell(place.getCol());
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(place.getCol() + 1);
        anchor.setCol2(place.getCol() + 4);
        anchor.setRow2(4);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(line.substring(line.indexOf(':') + 2)));
        comment.setAuthor("Tessera sample");
        cell.setCellComment(comment);
    }
}
