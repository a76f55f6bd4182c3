package org.tessera.parsing.cell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Small files of the kinds that contact points send, made on the spot. */
final class Papers {

    static final String LONG =
            "The network moved heroin across the Black Sea by ferry in small consignments. ".repeat(3);

    private Papers() {}

    interface Saved {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] bytes(Saved saved) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            saved.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] docx() {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createStyles();
                var heading = document.createParagraph();
                heading.createRun().setText("Drugs");
                document.createParagraph().createRun().setText(LONG + "First.");
                document.createParagraph().createRun().setText("Short one.");
                document.createParagraph().createRun().setText(LONG + "В 2025 году было изъято 45 кг героина.");
                XWPFTable table = document.createTable(3, 3);
                List<List<String>> rows = List.of(
                        List.of("Substance", "Seized", "Trend"),
                        List.of("Heroin", "45 kg", "stable"),
                        List.of("Cannabis", "--", "increasing"));
                for (int r = 0; r < 3; r++) {
                    for (int c = 0; c < 3; c++) {
                        table.getRow(r).getCell(c).setText(rows.get(r).get(c));
                    }
                }
                document.write(out);
            }
        });
    }

    static byte[] pdf(String... pages) {
        return bytes(out -> {
            try (PDDocument document = paged(pages)) {
                document.save(out);
            }
        });
    }

    static byte[] lockedPdf() {
        return bytes(out -> {
            try (PDDocument document = paged("Secret")) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                document.save(out);
            }
        });
    }

    private static PDDocument paged(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (String text : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            if (!text.isEmpty()) {
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.setLeading(13);
                    content.newLineAtOffset(60, 700);
                    for (String line : text.split("\n")) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
        }
        return document;
    }

    static byte[] xlsx() {
        return workbook(new XSSFWorkbook());
    }

    static byte[] xls() {
        return workbook(new HSSFWorkbook());
    }

    private static byte[] workbook(Workbook workbook) {
        return bytes(out -> {
            try (workbook) {
                Sheet sheet = workbook.createSheet("Seizures");
                fill(sheet, 0, "Statistics of the Ministry");
                fill(sheet, 2, "Year", "Substance", "Amount (kg)");
                fill(sheet, 3, 2024, "Heroin", 45.5);
                fill(sheet, 4, 2025, "Heroin", "--");
                var drawing = sheet.createDrawingPatriarch();
                var anchor = workbook.getCreationHelper().createClientAnchor();
                anchor.setRow1(4);
                anchor.setCol1(2);
                anchor.setRow2(6);
                anchor.setCol2(4);
                var comment = drawing.createCellComment(anchor);
                comment.setString(workbook.getCreationHelper().createRichTextString("not yet known"));
                sheet.getRow(4).getCell(2).setCellComment(comment);
                fill(workbook.createSheet("Old"), 0, "Former figures");
                workbook.setSheetHidden(1, true);
                workbook.write(out);
            }
        });
    }

    private static void fill(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number figure) {
                row.createCell(i).setCellValue(figure.doubleValue());
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(each.getKey()));
                    zip.write(each.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] mail(String attachmentName, byte[] attachment) {
        String mail = """
                From: Analyst <analyst@example.org>
                To: =?UTF-8?B?0JrQvtC+0YDQtNC40L3QsNGC0L7RgA==?= <coordinator@example.org>
                Date: Mon, 3 Nov 2025 10:00:00 +0200
                Subject: Figures for 2025
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=frontier

                --frontier
                Content-Type: text/plain; charset=utf-8

                Please find the figures for the first half of the year in the attached file.
                --frontier
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --frontier--
                """.formatted(
                        attachmentName,
                        attachmentName,
                        Base64.getMimeEncoder(76, new byte[] {10}).encodeToString(attachment));
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] odt() {
        return zip(new java.util.TreeMap<>(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII),
                "content.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                        <office:body><office:text><text:p>2025 թվականին սահմանին առգրավվել է 45 կգ հերոին։</text:p></office:text></office:body>
                        </office:document-content>""".getBytes(StandardCharsets.UTF_8))));
    }

    static byte[] ods() {
        return zip(new java.util.TreeMap<>(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII),
                "content.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                        <office:body><office:spreadsheet><table:table table:name="Persons">
                        <table:table-row><table:table-cell table:number-columns-repeated="1"/><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Route</text:p></table:table-cell><table:table-cell><text:p>Persons</text:p></table:table-cell></table:table-row>
                        <table:table-row><table:table-cell/><table:table-cell><text:p>2025</text:p></table:table-cell><table:table-cell><text:p>Black Sea</text:p></table:table-cell><table:table-cell><text:p>112</text:p></table:table-cell></table:table-row>
                        </table:table></office:spreadsheet></office:body></office:document-content>""".getBytes(StandardCharsets.UTF_8))));
    }
}
