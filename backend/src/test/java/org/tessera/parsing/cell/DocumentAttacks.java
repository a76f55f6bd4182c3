package org.tessera.parsing.cell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents: what XML, PDF, Office, mail and pictures can be made to do. */
final class DocumentAttacks {

    private static final String LAUGHS = laughs();
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY xx SYSTEM \"file:///etc/hostname\">]>";

    private DocumentAttacks() {}

    static Stream<FileAttack> xml() {
        return Stream.of(
                FileAttack.of(
                        "a billion laughs in a Word document",
                        "a.docx",
                        changed(Papers.docx(), "word/document.xml", DocumentAttacks::laughing),
                        "quarantined: damaged"),
                FileAttack.of(
                        "a billion laughs in a workbook's strings",
                        "a.xlsx",
                        changed(Papers.xlsx(), "xl/sharedStrings.xml", DocumentAttacks::laughing),
                        "quarantined: damaged"),
                FileAttack.of(
                        "a billion laughs in an OpenDocument sheet",
                        "a.ods",
                        changed(Papers.ods(), "content.xml", DocumentAttacks::laughing),
                        "quarantined: damaged"),
                FileAttack.of(
                        "a billion laughs in an OpenDocument text",
                        "a.odt",
                        changed(Papers.odt(), "content.xml", DocumentAttacks::laughing),
                        "quarantined: damaged"),
                FileAttack.of(
                        "a billion laughs in plain XML", "a.xml", (LAUGHS + "<x>&l9;</x>").getBytes(UTF_8), "read"),
                FileAttack.of(
                        "one long entity, repeated",
                        "a.xml",
                        ("<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(50_000) + "\">]><x>" + "&a;".repeat(50_000) + "</x>")
                                .getBytes(UTF_8),
                        "read"),
                FileAttack.of(
                        "an entity that is a file of the system, in a Word document",
                        "a.docx",
                        changed(Papers.docx(), "word/document.xml", DocumentAttacks::outside),
                        "read"),
                FileAttack.of(
                        "an entity that is a file of the system, in a workbook",
                        "a.xlsx",
                        changed(Papers.xlsx(), "xl/sharedStrings.xml", DocumentAttacks::outside),
                        "quarantined: damaged"),
                FileAttack.of(
                        "an entity that is a file of the system, in an OpenDocument sheet",
                        "a.ods",
                        changed(Papers.ods(), "content.xml", DocumentAttacks::outside),
                        "quarantined: damaged"),
                FileAttack.of(
                        "an entity that is a file of the system, in plain XML",
                        "a.xml",
                        (OUTSIDE + "<x>&xx;</x>").getBytes(UTF_8),
                        "left out: no-text"),
                FileAttack.of(
                        "a definition to be fetched from elsewhere",
                        "a.xml",
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x>Words of an invented report.</x>"
                                .getBytes(UTF_8),
                        "read"),
                FileAttack.of(
                        "a Word document nested 20,000 deep",
                        "a.docx",
                        changed(
                                Papers.docx(),
                                "word/document.xml",
                                body -> body.replace(
                                        "<w:body>",
                                        "<w:body>" + "<w:sdt><w:sdtContent>".repeat(20_000)
                                                + "</w:sdtContent></w:sdt>".repeat(20_000))),
                        "quarantined: damaged"),
                FileAttack.of(
                        "a page of the web nested 30,000 deep",
                        "a.html",
                        ("<div>".repeat(30_000) + "Words of an invented report.").getBytes(UTF_8),
                        "read"),
                FileAttack.of(
                        "XML nested 100,000 deep",
                        "a.xml",
                        ("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(UTF_8),
                        "quarantined: damaged"),
                FileAttack.of(
                        "rich text nested 100,000 deep",
                        "a.rtf",
                        ("{\\rtf1 " + "{".repeat(100_000) + "Words" + "}".repeat(100_000) + "}").getBytes(US_ASCII),
                        "left out: no-text"),
                FileAttack.of(
                        "a drawing that laughs",
                        "a.svg",
                        (LAUGHS + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&l9;</text></svg>").getBytes(UTF_8),
                        "left out: picture"));
    }

    static Stream<FileAttack> office() {
        return Stream.of(
                FileAttack.of(
                        "a Word document that unfolds a thousandfold",
                        "a.docx",
                        with(Papers.docx(), "word/media/a.bin", new byte[60 << 20]),
                        "quarantined: bomb"),
                FileAttack.of(
                        "a Word document of 12,000 parts", "a.docx", parts(12_000), "quarantined: too-many-entries"),
                FileAttack.of(
                        "a macro in a Word document",
                        "a.docm",
                        with(
                                changed(
                                        Papers.docx(),
                                        "[Content_Types].xml",
                                        types -> types.replace(
                                                "<Default ",
                                                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Default ")),
                                "word/vbaProject.bin",
                                new byte[100]),
                        "read"),
                FileAttack.of(
                        "a template to be fetched from elsewhere",
                        "a.docx",
                        with(
                                Papers.docx(),
                                "word/_rels/settings.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://127.0.0.1:9/x.dotm\" TargetMode=\"External\"/></Relationships>"
                                        .getBytes(UTF_8)),
                        "read"),
                FileAttack.of(
                        "a sheet that ends at the last cell there is",
                        "a.xlsx",
                        changed(
                                Papers.xlsx(),
                                "xl/worksheets/sheet1.xml",
                                sheet -> sheet.replace(
                                        "</sheetData>",
                                        "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>end</t></is></c></row></sheetData>")),
                        "read"),
                FileAttack.of(
                        "a cell where no cell is",
                        "a.xlsx",
                        changed(
                                Papers.xlsx(),
                                "xl/worksheets/sheet1.xml",
                                sheet -> sheet.replace(
                                        "</sheetData>",
                                        "<row r=\"-5\"><c r=\"ZZZZZZ99999999999\"><v>1</v></c></row></sheetData>")),
                        "read"),
                FileAttack.of(
                        "a row that is repeated a million times",
                        "a.ods",
                        changed(
                                Papers.ods(),
                                "content.xml",
                                content -> content.replace(
                                        "<table:table-row><table:table-cell/>",
                                        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/>")),
                        "read"),
                FileAttack.of(
                        "a list to choose from of two billion cells",
                        "a.xlsx",
                        changed(
                                Papers.xlsx(),
                                "xl/worksheets/sheet1.xml",
                                sheet -> sheet.replace(
                                        "</worksheet>",
                                        "<dataValidations><dataValidation type=\"list\" sqref=\"A1\"><formula1>$A$1:$XFD$1048576</formula1></dataValidation></dataValidations></worksheet>")),
                        "read"),
                FileAttack.of("a password of two billion rounds", "a.docx", rounds(), "quarantined: damaged"),
                FileAttack.of(
                        "an old container whose chain of blocks bites its tail",
                        "a.doc",
                        looped(),
                        "quarantined: damaged"),
                FileAttack.of(
                        "half a Word document", "a.docx", ArchiveAttacks.half(Papers.docx()), "quarantined: damaged"),
                FileAttack.of(
                        "half an old workbook", "a.xls", ArchiveAttacks.half(Papers.xls()), "quarantined: damaged"),
                FileAttack.of(
                        "one line of two million characters",
                        "a.csv",
                        "a,".repeat(1_000_000).getBytes(US_ASCII),
                        "read"),
                FileAttack.of("a file larger than is read", "a.txt", large(), "quarantined: too-large"));
    }

    static Stream<FileAttack> pdf() {
        return Stream.of(
                FileAttack.of(
                        "a PDF whose pages contain themselves",
                        "a.pdf",
                        raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>"),
                        "left out: no-text-layer"),
                FileAttack.of(
                        "a PDF that claims two billion pages",
                        "a.pdf",
                        raw(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                "<</Type/Pages/Count 2147483647/Kids[3 0 R]>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>"),
                        "left out: no-text-layer"),
                FileAttack.of(
                        "a PDF of lists 50,000 deep",
                        "a.pdf",
                        raw(
                                "<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(50_000) + "]".repeat(50_000) + ">>",
                                "<</Type/Pages/Count 0/Kids[]>>"),
                        "quarantined: damaged"),
                FileAttack.of(
                        "a PDF page that unfolds a thousandfold",
                        "a.pdf",
                        page(deflated(new byte[200 << 20])),
                        "left out: no-text-layer"),
                FileAttack.of(
                        "a PDF page as large as a town",
                        "a.pdf",
                        raw(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99999999 99999999]>>"),
                        "left out: no-text-layer"),
                FileAttack.of(
                        "a PDF that starts a program",
                        "a.pdf",
                        raw(
                                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(calc.exe)>>>>",
                                "<</Type/Pages/Count 0/Kids[]>>"),
                        "left out: no-text-layer"),
                FileAttack.of("half a PDF", "a.pdf", ArchiveAttacks.half(Papers.pdf("Words.")), "quarantined: damaged"),
                FileAttack.of("a picture of 3.6 billion pixels", "a.png", giant(), "left out: picture"));
    }

    static Stream<FileAttack> mail() {
        String head = "From: a@example.org\r\nSubject: s\r\nMIME-Version: 1.0\r\n";
        StringBuilder many = new StringBuilder(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < 2_500; i++) {
            many.append("--b\r\nContent-Disposition: attachment; filename=")
                    .append(i)
                    .append(".txt\r\n\r\nText\r\n");
        }
        byte[] nested = Papers.mail("a.txt", "Text".getBytes(UTF_8));
        for (int i = 0; i < 8; i++) {
            nested = Papers.mail(i + ".eml", nested);
        }
        StringBuilder deep = new StringBuilder(head);
        for (int i = 0; i < 3_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return Stream.of(
                FileAttack.of(
                        "a mail with 2,500 files attached",
                        "a.eml",
                        many.append("--b--").toString().getBytes(US_ASCII),
                        "quarantined: too-many-entries, read"),
                FileAttack.of("mails nine deep", "a.eml", nested, "quarantined: too-deep, read"),
                FileAttack.of(
                        "parts 3,000 deep",
                        "a.eml",
                        deep.append("\r\nText").toString().getBytes(US_ASCII),
                        "read"),
                FileAttack.of(
                        "a header of five million characters",
                        "a.eml",
                        (head + "To: " + "a".repeat(5_000_000) + "\r\n\r\nText of an invented mail.")
                                .getBytes(US_ASCII),
                        "read"),
                FileAttack.of(
                        "a part that never ends",
                        "a.eml",
                        (head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText of an invented mail."
                                        + "\r\n".repeat(100_000))
                                .getBytes(US_ASCII),
                        "read"),
                FileAttack.of(
                        "an attachment whose name leads outside",
                        "a.eml",
                        Papers.mail("../../x/report.docx", Papers.docx()),
                        "read"));
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs.append("]>").toString();
    }

    private static String laughing(String xml) {
        return declared(xml, LAUGHS, "&l9;");
    }

    private static String outside(String xml) {
        return declared(xml, OUTSIDE, "&xx;");
    }

    /** With a definition before the root, and an entity at the first text there is. */
    private static String declared(String xml, String definition, String entity) {
        String rest = xml.startsWith("<?xml") ? xml.substring(xml.indexOf("?>") + 2) : xml;
        int text = rest.indexOf("</t>") > 0
                ? rest.indexOf("</t>")
                : rest.indexOf("</w:t>") > 0 ? rest.indexOf("</w:t>") : rest.indexOf("</text:p>");
        return definition + rest.substring(0, text) + entity + rest.substring(text);
    }

    static byte[] changed(byte[] zip, String part, UnaryOperator<String> change) {
        Map<String, byte[]> entries = entries(zip);
        byte[] old = entries.get(part);
        if (old == null) {
            throw new IllegalArgumentException("no " + part);
        }
        byte[] fresh = change.apply(new String(old, UTF_8)).getBytes(UTF_8);
        if (Arrays.equals(old, fresh)) {
            throw new IllegalArgumentException("nothing changed in " + part);
        }
        entries.put(part, fresh);
        return Papers.zip(entries);
    }

    static byte[] with(byte[] zip, String part, byte[] content) {
        Map<String, byte[]> entries = entries(zip);
        entries.put(part, content);
        return Papers.zip(entries);
    }

    private static byte[] parts(int number) {
        Map<String, byte[]> entries = entries(Papers.docx());
        for (int i = 0; i < number; i++) {
            entries.put("word/media/" + i, new byte[0]);
        }
        return Papers.zip(entries);
    }

    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Papers.bytes(out -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        });
        return entries;
    }

    /** Encrypted as Office does it, but for the number of rounds in its description. */
    private static byte[] rounds() {
        byte[] locked = LockedPapers.office(Papers.docx(), "secret");
        String description = new String(locked, ISO_8859_1);
        int at = description.indexOf("spinCount=\"");
        while (at > 0) {
            int from = at + "spinCount=\"".length();
            int to = description.indexOf('"', from);
            Arrays.fill(locked, from, to, (byte) '9');
            at = description.indexOf("spinCount=\"", to);
        }
        return locked;
    }

    private static byte[] looped() {
        byte[] container = Papers.bytes(out -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                files.createDocument(new ByteArrayInputStream(new byte[20_000]), "WordDocument");
                files.writeFilesystem(out);
            }
        });
        // Each block of the allocation table says that the next one is block 1.
        int table = ByteBuffer.wrap(container)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(76);
        ByteBuffer chain = ByteBuffer.wrap(container, 512 * (table + 1), 512).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        while (chain.hasRemaining()) {
            chain.putInt(1);
        }
        return container;
    }

    private static byte[] large() {
        byte[] large = new byte[21 << 20];
        Arrays.fill(large, (byte) 'a');
        return large;
    }

    private static byte[] raw(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        int[] places = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            places[i] = pdf.length();
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int place : places) {
            pdf.append("%010d 00000 n \n".formatted(place));
        }
        pdf.append("trailer<</Root 1 0 R/Size ")
                .append(objects.length + 1)
                .append(">>\nstartxref\n")
                .append(table)
                .append("\n%%EOF");
        return pdf.toString().getBytes(ISO_8859_1);
    }

    private static byte[] page(byte[] packed) {
        return raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>",
                "<</Length " + packed.length + "/Filter/FlateDecode>>stream\n" + new String(packed, ISO_8859_1)
                        + "\nendstream");
    }

    private static byte[] deflated(byte[] content) {
        Arrays.fill(content, (byte) ' ');
        return Papers.bytes(out -> {
            try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
                packed.write(content);
            }
        });
    }

    private static byte[] giant() {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(png, "IHDR", head.array());
        chunk(png, "IDAT", deflated(new byte[1000]));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String kind, byte[] content) {
        byte[] named = ArchiveAttacks.joined(kind.getBytes(US_ASCII), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
