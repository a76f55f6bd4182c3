package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Tables that a spreadsheet opens as they were meant, with the marking on them. */
class SheetFormatTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("Words", "More"),
            List.of("=HYPERLINK(\"http://x\")", "two\nlines, \"quoted\" <b> & ქართული \u0001"));

    @Test
    void csvIsQuotedAndHasNoFormula() {
        String csv = new String(SheetFormat.CSV.write("Marked", "about", ROWS), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF\"Marked\",\"about\"\r\n\"Words\",\"More\"\r\n")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\",\"two\nlines, \"\"quoted\"\" <b> & ქართული \u0001\"\r\n")
                .endsWith("\"Marked\"\r\n");
    }

    @Test
    void xlsxIsReadByOthersWithItsMarkingOnEachPage() throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(SheetFormat.XLSX.write("Marked & so", "about", ROWS)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Marked & so");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo(ROWS.get(1).getFirst());
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("two\nlines, \"quoted\" <b> & ქართული ");
            assertThat(sheet.getHeader().getCenter()).isEqualTo("Marked && so");
            assertThat(sheet.getFooter().getCenter()).startsWith("Marked && so");
        }
    }
}
