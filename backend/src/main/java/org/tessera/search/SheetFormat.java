package org.tessera.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Ways to write a table, in memory only: words are in no temporary file. */
public enum SheetFormat {
    /** RFC 4180, UTF-8 with the mark by which spreadsheets recognise it. No cell can be taken for a formula. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] write(String marked, String about, List<List<String>> rows) {
            StringBuilder text = new StringBuilder("\uFEFF");
            line(text, List.of(marked, about));
            rows.forEach(row -> line(text, row));
            line(text, List.of(marked));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** ECMA-376, one sheet of text cells; the marking stands above and below each printed page. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] write(String marked, String about, List<List<String>> rows) {
            StringBuilder sheet = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            row(sheet, List.of(marked, about));
            rows.forEach(row -> row(sheet, row));
            String said = xml(marked.replace("&", "&&"));
            sheet.append("</sheetData><headerFooter><oddHeader>&amp;C")
                    .append(said)
                    .append("</oddHeader><oddFooter>&amp;C")
                    .append(said)
                    .append(" &amp;P/&amp;N</oddFooter></headerFooter></worksheet>");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                part(zip, "[Content_Types].xml", HEAD + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    </Types>\
                    """);
                part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
                part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "sheet.xml"));
                part(
                        zip,
                        "xl/workbook.xml",
                        HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                                + "\"><sheets><sheet name=\"Hits\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
                part(zip, "xl/sheet.xml", sheet.toString());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }
    };

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int LONGEST_CELL = 32_000;

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param rows the first has the columns' names */
    abstract byte[] write(String marked, String about, List<List<String>> rows);

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(SheetFormat::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }

    private static void row(StringBuilder sheet, List<String> cells) {
        sheet.append("<row>");
        cells.forEach(cell -> sheet.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(xml(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell))
                .append("</t></is></c>"));
        sheet.append("</row>");
    }

    private static String xml(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String relation(String kind, String target) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
