package org.tessera.parsing.cell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** What PDF and pictures can be made to do. */
final class PdfAttacks {

    private PdfAttacks() {}

    static Stream<FileAttack> all() {
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
