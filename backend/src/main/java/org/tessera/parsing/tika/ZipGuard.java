package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into an Office or OpenDocument container before its parser does: what its parts really measure, not what they claim. */
final class ZipGuard {

    private static final int ENTRIES = 10_000;
    private static final long TOTAL = 300L << 20;
    private static final long FREE = 8L << 20;
    private static final long RATIO = 120;

    private ZipGuard() {}

    /** @throws Attachments.TooMuch if the container unfolds further than a document does */
    static void check(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            int entries = 0;
            long total = 0;
            byte[] bytes = new byte[1 << 16];
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (++entries > ENTRIES) {
                    throw new Attachments.TooMuch("parsing.too-many-entries");
                }
                if (!zip.canReadEntryData(entry)) {
                    continue;
                }
                long most = Math.max(FREE, entry.getCompressedSize() * RATIO);
                long size = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                        size += n;
                        total += n;
                        if (size > most || total > TOTAL) {
                            throw new Attachments.TooMuch("parsing.bomb");
                        }
                    }
                }
            }
        }
    }
}
