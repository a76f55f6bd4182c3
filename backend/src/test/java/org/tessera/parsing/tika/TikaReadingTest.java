package org.tessera.parsing.tika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.parsing.Parsed.Extent;
import org.tessera.parsing.Parsed.Piece;
import org.tessera.parsing.Parsed.Unit;
import org.tessera.text.Texts;

/** What a document says beside its text is kept, at its place and marked as what it is. */
class TikaReadingTest {

    private static final TikaReading READING = new TikaReading();

    @TempDir
    private Path folder = Path.of("");

    private final Passages passages = new Passages();
    private final Findings findings = new Findings();

    private List<Piece> read(String name, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("0"), content);
        READING.read(new Document(
                file,
                name,
                READING.type(file, name),
                passages,
                new Attachments(new Attachments.Budget(folder)),
                findings,
                new Help(List.of(), () -> {})));
        return passages.finish();
    }

    @Test
    void commentsAndTrackedChangesOfAWordDocumentStandBesideItsText() throws Exception {
        List<Piece> pieces = read("a.docx", word("""
                <w:p><w:r><w:t>Five cases were found at the border in the spring of the year</w:t></w:r>
                <w:ins w:author="Maria"><w:r><w:t>, two of them with help from inside</w:t></w:r></w:ins>
                <w:del w:author="Maria" w:date="2026-02-03T10:00:00Z"><w:r><w:delText>, all of them small</w:delText></w:r></w:del>
                <w:commentRangeStart w:id="1"/><w:r><w:t>.</w:t></w:r><w:commentRangeEnd w:id="1"/>
                <w:r><w:commentReference w:id="1"/></w:r></w:p>""", """
                <w:comment w:id="1" w:author="Ion" w:date="2026-02-04T10:00:00Z"><w:p><w:r><w:t>Is that so?</w:t></w:r></w:p></w:comment>"""));
        assertThat(pieces).extracting(p -> p.locator().part()).containsExactly(null, "deleted", "comment");
        assertThat(pieces)
                .extracting(Piece::text)
                .containsExactly(
                        "Five cases were found at the border in the spring of the year, two of them with help from inside.",
                        "Maria, 2026-02-03: , all of them small",
                        "Ion, 2026-02-04: Is that so?");
        assertThat(findings.problems())
                .containsExactly(Texts.get("parsing.tracked-changes", 1, 1), Texts.get("parsing.comments", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFormsListsAreKeptWhereTheyAreOffered(String kind) throws Exception {
        List<Piece> pieces = read("form." + kind, form(kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()));
        assertThat(pieces)
                .filteredOn(p -> "choices".equals(p.locator().part()))
                .extracting(p -> p.locator().sheet() + " " + p.locator().cells() + ": " + p.text())
                .containsExactlyInAnyOrder(
                        "Form B2: yes | no | unknown",
                        "Form B3: Chișinău | Bălți | Cahul",
                        "Form B4: Chișinău | Bălți | Cahul");
        assertThat(findings.problems()).contains(Texts.get("parsing.hidden-rows", "Form", 1));
        assertThat(findings.extents()).containsExactly(new Extent(Unit.SHEETS, 2, 2));
    }

    private static byte[] form(Workbook workbook) throws IOException {
        try (workbook) {
            Sheet form = workbook.createSheet("Form");
            form.createRow(0).createCell(0).setCellValue("Question");
            form.createRow(1).createCell(0).setCellValue("Seen before?");
            form.createRow(2).createCell(0).setCellValue("Town");
            form.getRow(2).setZeroHeight(true);
            Sheet lists = workbook.createSheet("Lists");
            String[] towns = {"Chișinău", "Bălți", "Cahul"};
            for (int i = 0; i < towns.length; i++) {
                lists.createRow(i).createCell(0).setCellValue(towns[i]);
            }
            Name name = workbook.createName();
            name.setNameName("Towns");
            name.setRefersToFormula("Lists!$A$1:$A$3");
            DataValidationHelper help = form.getDataValidationHelper();
            form.addValidationData(help.createValidation(
                    help.createExplicitListConstraint(new String[] {"yes", "no", "unknown"}),
                    new CellRangeAddressList(1, 1, 1, 1)));
            form.addValidationData(help.createValidation(
                    help.createFormulaListConstraint("Lists!$A$1:$A$3"), new CellRangeAddressList(2, 2, 1, 1)));
            form.addValidationData(help.createValidation(
                    help.createFormulaListConstraint("Towns"), new CellRangeAddressList(3, 3, 1, 1)));
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void anOpenDocumentSheetThatIsHiddenIsFlaggedAndItsListKept() throws Exception {
        List<Piece> pieces = read(
                "a.ods", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
                <office:body><office:spreadsheet>
                <table:content-validations><table:content-validation table:name="v1" table:base-cell-address="$Form.B2"
                 table:condition="of:cell-content-is-in-list(&quot;yes&quot;;&quot;no&quot;)"/></table:content-validations>
                <table:table table:name="Form"><table:table-row><table:table-cell><text:p>Seen before in 2025?</text:p></table:table-cell></table:table-row></table:table>
                <table:table table:name="Old" table:style-name="ta2"><table:table-row><table:table-cell><text:p>Figures of 2019</text:p></table:table-cell></table:table-row></table:table>
                </office:spreadsheet></office:body></office:document-content>""")));
        assertThat(pieces).extracting(Piece::text).contains("yes | no", "Figures of 2019");
        assertThat(findings.problems()).containsExactly(Texts.get("parsing.hidden-sheet", "Old"));
    }

    @Test
    void aMailSaysWhatItAnswersAndWhatItQuotesStandsApart() throws Exception {
        List<Piece> pieces = read("a.eml", """
                From: analyst@example.org
                Subject: Re: Figures
                Message-ID: <2@example.org>
                In-Reply-To: <1@example.org>
                Content-Type: text/plain; charset=utf-8

                The figures for the second quarter are below the ones of the first.

                > Please send the figures for the second quarter of this year.
                > It is needed by the end of the month.

                They come from the border police.
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(pieces).extracting(p -> p.locator().part()).containsExactly("headers", "body", "quoted", "body");
        assertThat(pieces.getFirst().text()).contains("Message-ID: <2@example.org>", "In-Reply-To: <1@example.org>");
        assertThat(pieces.get(2).text()).startsWith("Please send").doesNotContain(">");
    }

    @Test
    void numbersOfPagesAreSaidInShort() {
        assertThat(Scans.numbers(new TreeSet<>(List.of(1, 2, 3, 7, 9, 10)))).isEqualTo("1–3, 7, 9–10");
    }

    private static byte[] word(String body, String comments) throws IOException {
        String w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String packaged = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return zip(new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + packaged + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
                        + " ContentType=\"" + type
                        + "document.main+xml\"/><Override PartName=\"/word/comments.xml\" ContentType=\""
                        + type + "comments+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                        + "comments\" Target=\"comments.xml\"/></Relationships>",
                "word/comments.xml",
                "<w:comments xmlns:w=\"" + w + "\">" + comments + "</w:comments>",
                "word/document.xml",
                "<w:document xmlns:w=\"" + w + "\"><w:body>" + body + "</w:body></w:document>")));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
