package org.tessera.parsing.cell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipOutputStream;

/** Archives: bombs, names, nesting, virus and program, and what lies about itself. */
final class ArchiveAttacks {

    private static final byte[] TEXT = Papers.LONG.getBytes(UTF_8);

    /** The EICAR test file, written backwards so that no scanner takes this class for it. */
    static final String EICAR = new StringBuilder(
                    "*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X")
            .reverse()
            .toString();

    private ArchiveAttacks() {}

    static Stream<FileAttack> bombs() {
        return Stream.of(
                FileAttack.of(
                        "a ZIP whose one entry unfolds a thousandfold",
                        "a.zip",
                        one("zeros.txt", new byte[60 << 20]),
                        "quarantined: bomb"),
                FileAttack.of(
                        "600 entries that share one piece of data",
                        "a.zip",
                        shared(600),
                        "quarantined: unfolds-too-far, quarantined: unknown-kind"),
                FileAttack.of(
                        "3,000 files in one archive", "a.zip", many(3_000), "quarantined: too-many-entries, read"),
                FileAttack.of("archives eight deep", "a.zip", nested(8), "quarantined: too-deep"),
                FileAttack.of(
                        "a GZIP that unfolds a thousandfold", "a.gz", gzip(new byte[60 << 20]), "quarantined: bomb"),
                FileAttack.of("GZIP eight times over", "a.gz", gzips(8), "quarantined: too-deep"),
                FileAttack.of("a TAR whose file claims 8 GiB", "a.tar", tar(TEXT, 8L << 30), "quarantined: damaged"),
                FileAttack.of(
                        "an entry that claims to be empty and is not",
                        "a.zip",
                        lying(one("a.txt", TEXT)),
                        "quarantined: damaged"));
    }

    static Stream<FileAttack> names() {
        Map<String, byte[]> hostile = new LinkedHashMap<>();
        for (String name : new String[] {
            "../../../etc/cron.d/x.txt",
            "C:\\Windows\\System32\\x.txt",
            "a\u202Etxt.exe.txt",
            "a\u0000b.txt",
            "/dev/shm/x.txt",
            "x".repeat(5_000) + ".txt",
            "<img src=x onerror=alert(1)>.txt"
        }) {
            hostile.put(name, TEXT);
        }
        return Stream.of(
                FileAttack.of("names that lead outside, hide, or run", "a.zip", Papers.zip(hostile), "read"),
                FileAttack.of("a file name of 100,000 characters", "x".repeat(100_000) + ".txt", TEXT, "read"),
                FileAttack.of("a link to another file", "a.zip", link(), "left out: empty-archive"),
                FileAttack.of(
                        "a directory of entries that lies elsewhere",
                        "a.zip",
                        elsewhere(one("a.txt", TEXT)),
                        "quarantined: damaged"),
                FileAttack.of("half an archive", "a.zip", half(one("a.txt", TEXT)), "quarantined: damaged"));
    }

    static Stream<FileAttack> programs() {
        byte[] program = "MZ\u0000\u0000\u0001This program cannot be run".getBytes(ISO_8859_1);
        byte[] eicar = EICAR.getBytes(ISO_8859_1);
        return Stream.of(
                FileAttack.of("the EICAR test virus", "a.com.txt", eicar, "quarantined: infected"),
                FileAttack.of(
                        "the EICAR test virus in an archive", "a.zip", one("a.txt", eicar), "quarantined: infected"),
                FileAttack.of(
                        "the EICAR test virus attached to a mail",
                        "a.eml",
                        Papers.mail("a.txt", eicar),
                        "quarantined: infected, read"),
                FileAttack.of(
                        "the EICAR test virus beside an honest file, neither packed",
                        "a.zip",
                        stored(eicar),
                        "quarantined: infected, read"),
                FileAttack.of("a program that calls itself a document", "a.docx", program, "quarantined: program"),
                FileAttack.of("a document that calls itself a program", "a.exe", Papers.docx(), "quarantined: program"),
                FileAttack.of("a script", "a.txt.vbs", "MsgBox 1".getBytes(UTF_8), "quarantined: program"),
                FileAttack.of(
                        "a program in an archive in an archive",
                        "a.zip",
                        one("b.zip", one("c.scr", program)),
                        "quarantined: program"),
                FileAttack.of(
                        "a picture that is an archive too",
                        "a.jpg",
                        joined(jpeg(), one("a.txt", TEXT)),
                        "left out: picture"),
                FileAttack.of(
                        "a PDF that is an archive too",
                        "a.pdf",
                        joined(Papers.pdf("Words."), one("a.exe", program)),
                        "read"),
                FileAttack.of(
                        "a page that is a program for Windows",
                        "a.hta",
                        "<script>1</script>".getBytes(UTF_8),
                        "quarantined: program"),
                FileAttack.of("noise", "a.bin", noise(), "quarantined: unknown-kind"));
    }

    static byte[] one(String name, byte[] content) {
        return Papers.zip(Map.of(name, content));
    }

    private static byte[] stored(byte[] virus) {
        return Papers.bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                LockedPapers.stored(zip, "a.txt", virus);
                LockedPapers.stored(zip, "b.txt", TEXT);
            }
        });
    }

    private static byte[] many(int files) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < files; i++) {
            entries.put(i + ".txt", "Text".getBytes(UTF_8));
        }
        return Papers.zip(entries);
    }

    private static byte[] nested(int deep) {
        byte[] inner = one("a.txt", TEXT);
        for (int i = 0; i < deep; i++) {
            inner = one(i + ".zip", inner);
        }
        return inner;
    }

    private static byte[] gzips(int deep) {
        byte[] inner = TEXT;
        for (int i = 0; i < deep; i++) {
            inner = gzip(inner);
        }
        return inner;
    }

    private static byte[] gzip(byte[] content) {
        return Papers.bytes(out -> {
            try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                packed.write(content);
            }
        });
    }

    /** The directory of a ZIP names the same data again and again; what it costs to unfold is not in the file's size. */
    private static byte[] shared(int times) {
        byte[] zip = one("a.bin", new byte[1 << 20]);
        int end = zip.length - 22;
        int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
        byte[] entry = Arrays.copyOfRange(zip, directory, end);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, directory);
        for (int i = 0; i < times; i++) {
            out.writeBytes(entry);
        }
        ByteBuffer last =
                ByteBuffer.wrap(Arrays.copyOfRange(zip, end, zip.length)).order(ByteOrder.LITTLE_ENDIAN);
        last.putShort(8, (short) times).putShort(10, (short) times).putInt(12, times * entry.length);
        out.writeBytes(last.array());
        return out.toByteArray();
    }

    private static byte[] lying(byte[] zip) {
        int end = zip.length - 22;
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(end + 16);
        bytes.putInt(directory + 20, 0).putInt(directory + 24, 0);
        return zip;
    }

    private static byte[] elsewhere(byte[] zip) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 22 + 16, 0x7FFF_FFF0);
        return zip;
    }

    private static byte[] link() {
        byte[] zip = one("passwd", "/etc/passwd".getBytes(UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 22 + 16);
        bytes.putShort(directory + 4, (short) (3 << 8 | 20)).putInt(directory + 38, 0xA1FF << 16);
        return zip;
    }

    private static byte[] tar(byte[] content, long claimed) {
        byte[] header = new byte[512];
        put(header, 0, "a.txt");
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, "%011o ".formatted(claimed).substring(0, 11) + " ");
        put(header, 136, "00000000000 ");
        put(header, 148, "        ");
        header[156] = '0';
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xFF;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return joined(header, Arrays.copyOf(content, 1024));
    }

    private static void put(byte[] into, int at, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] jpeg() {
        return new byte[] {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
        };
    }

    private static byte[] noise() {
        byte[] noise = new byte[50_000];
        new java.util.Random(4).nextBytes(noise);
        noise[0] = (byte) 0x91;
        return noise;
    }
}
