package org.tessera.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a packed office file is, and whether it unpacks to something that may be read into memory. */
enum Packed {
    XLSX,
    DOCX,
    TOO_LARGE,
    OTHER;

    private static final int MOST_ENTRIES = 300;
    private static final long MOST_UNPACKED = 60L * 1024 * 1024;

    static Packed look(byte[] file) {
        Packed found = OTHER;
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    found = XLSX;
                } else if (entry.getName().equals("word/document.xml")) {
                    found = DOCX;
                }
                for (int count = zip.read(buffer); count > 0; count = zip.read(buffer)) {
                    unpacked += count;
                    if (unpacked > MOST_UNPACKED) {
                        return TOO_LARGE;
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    return TOO_LARGE;
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return OTHER;
        }
        return found;
    }
}
