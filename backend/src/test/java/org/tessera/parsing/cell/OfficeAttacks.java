package org.tessera.parsing.cell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What Office, OpenDocument and tables can be made to do. */
final class OfficeAttacks {

    private OfficeAttacks() {}

    static Stream<FileAttack> all() {
        return Stream.of(
                FileAttack.of(
                        "a Word document that unfolds a thousandfold",
                        "a.docx",
                        Entries.with(Papers.docx(), "word/media/a.bin", new byte[60 << 20]),
                        "quarantined: bomb"),
                FileAttack.of(
                        "a Word document of 12,000 parts", "a.docx", parts(12_000), "quarantined: too-many-entries"),
                FileAttack.of(
                        "a macro in a Word document",
                        "a.docm",
                        Entries.with(
                                Entries.changed(
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
                        Entries.with(
                                Papers.docx(),
                                "word/_rels/settings.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://127.0.0.1:9/x.dotm\" TargetMode=\"External\"/></Relationships>"
                                        .getBytes(UTF_8)),
                        "read"),
                inSheet(
                        "a sheet that ends at the last cell there is",
                        "</sheetData>",
                        "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>end</t></is></c></row></sheetData>"),
                inSheet(
                        "a cell where no cell is",
                        "</sheetData>",
                        "<row r=\"-5\"><c r=\"ZZZZZZ99999999999\"><v>1</v></c></row></sheetData>"),
                FileAttack.of(
                        "a row that is repeated a million times",
                        "a.ods",
                        Entries.changed(
                                Papers.ods(),
                                "content.xml",
                                content -> content.replace(
                                        "<table:table-row><table:table-cell/>",
                                        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/>")),
                        "read"),
                inSheet(
                        "a list to choose from of two billion cells",
                        "</worksheet>",
                        "<dataValidations><dataValidation type=\"list\" sqref=\"A1\"><formula1>$A$1:$XFD$1048576</formula1></dataValidation></dataValidations></worksheet>"),
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

    /** A sheet with this before one of its ends. */
    private static FileAttack inSheet(String name, String end, String with) {
        byte[] workbook = Entries.changed(Papers.xlsx(), "xl/worksheets/sheet1.xml", sheet -> sheet.replace(end, with));
        return FileAttack.of(name, "a.xlsx", workbook, "read");
    }

    private static byte[] parts(int number) {
        Map<String, byte[]> entries = Entries.of(Papers.docx());
        for (int i = 0; i < number; i++) {
            entries.put("word/media/" + i, new byte[0]);
        }
        return Papers.zip(entries);
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
        int table = ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN).getInt(76);
        ByteBuffer chain = ByteBuffer.wrap(container, 512 * (table + 1), 512).order(ByteOrder.LITTLE_ENDIAN);
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
}
