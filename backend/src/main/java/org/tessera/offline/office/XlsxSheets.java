package org.tessera.offline.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import org.tessera.offline.Column;
import org.tessera.offline.SheetFile;
import org.tessera.review.Comment;
import org.tessera.text.Texts;

/** A workbook: one sheet with the comments, one that says which texts their lines belong to. */
@Component
class XlsxSheets implements SheetFile {

    private static final int[] WIDTHS = {8, 8, 10, 10, 10, 60, 60, 14, 50};
    private static final int[] TEXT_WIDTHS = {8, 60, 10, 40};
    private static final byte[] SHADE = {(byte) 0xE8, (byte) 0xEE, (byte) 0xF3};
    private static final int A_CHARACTER = 256;

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public byte[] write(org.tessera.offline.Sheet sheet) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setTitle(sheet.title());
            book.getProperties().getCoreProperties().setCategory(sheet.marking());
            book.getProperties().getCoreProperties().setCreator("Tessera");
            XSSFSheet comments = book.createSheet(Texts.get("offline.table.comments"));
            fill(book, comments, sheet.comments(), WIDTHS);
            var outcomes = List.of(Comment.Outcome.values()).stream()
                    .map(outcome -> Texts.get("offline.outcome." + outcome))
                    .toArray(String[]::new);
            var helper = comments.getDataValidationHelper();
            var choice = helper.createValidation(
                    helper.createExplicitListConstraint(outcomes),
                    new CellRangeAddressList(
                            1, sheet.comments().size() + 500, Column.OUTCOME.place(), Column.OUTCOME.place()));
            comments.addValidationData(choice);
            XSSFSheet texts = book.createSheet(Texts.get("offline.table.texts"));
            fill(book, texts, sheet.texts(), TEXT_WIDTHS);
            texts.createRow(sheet.texts().size() + 1).createCell(1).setCellValue(sheet.hint());
            for (XSSFSheet each : List.of(comments, texts)) {
                each.getHeader().setLeft(sheet.title());
                each.getHeader().setRight(sheet.marking());
                each.getFooter().setLeft(sheet.marking());
                each.getFooter().setRight("&P / &N");
                each.getPrintSetup().setLandscape(true);
                each.setFitToPage(true);
                each.getPrintSetup().setFitHeight((short) 0);
                each.setRepeatingRows(new org.apache.poi.ss.util.CellRangeAddress(0, 0, -1, -1));
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XSSFWorkbook book, XSSFSheet sheet, List<List<String>> rows, int[] widths) {
        CellStyle cell = style(book, false);
        CellStyle heading = style(book, true);
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell one = row.createCell(c);
                one.setCellStyle(r == 0 ? heading : cell);
                one.setCellValue(rows.get(r).get(c));
            }
        }
        for (int c = 0; c < widths.length; c++) {
            sheet.setColumnWidth(c, widths[c] * A_CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Text, so that nothing that somebody writes is taken for a formula or a date. */
    private static CellStyle style(XSSFWorkbook book, boolean heading) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (heading) {
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            style.setFont(bold);
            style.setFillForegroundColor(new XSSFColor(SHADE, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    @Override
    public List<List<List<String>>> tables(byte[] file) throws IOException {
        List<List<List<String>>> tables = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                List<List<String>> rows = new ArrayList<>();
                for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                    rows.add(cells(sheet.getRow(r), formatter));
                }
                tables.add(rows);
            }
        }
        return tables;
    }

    private static List<String> cells(@org.jspecify.annotations.Nullable Row row, DataFormatter formatter) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
            Cell cell = row.getCell(c);
            cells.add(cell == null ? "" : formatter.formatCellValue(cell));
        }
        return cells;
    }
}
