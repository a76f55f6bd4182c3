package org.tessera.parsing.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Opens an OpenDocument file whose parts are locked; none of the libraries at hand reads it. */
final class OpenDocumentLock {

    /** As the guard of containers has it: what a document measures at most. */
    private static final long TOTAL = 300L << 20;

    private OpenDocumentLock() {}

    static boolean isLocked(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            return OpenDocumentManifest.of(zip).isLocked();
        }
    }

    /**
     * The same document without locks, laid beside; null if no password fits, or if it is locked in a way that is not read
     * here.
     *
     * @throws IOException if it is damaged or wants our time
     */
    static @Nullable Path open(Path file, List<String> passwords, Attachments attachments) throws IOException {
        ZipGuard.check(file);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            OpenDocumentManifest manifest = OpenDocumentManifest.of(zip);
            if (manifest.isOther()) {
                return null;
            }
            String fitting = null;
            for (String each : passwords) {
                if (fits(zip, manifest, each)) {
                    fitting = each;
                    break;
                }
            }
            if (fitting == null) {
                return null;
            }
            Path open = attachments.aside();
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(open))) {
                copy(zip, manifest.parts(), fitting, out);
            }
            return open;
        }
    }

    private static boolean fits(ZipFile zip, OpenDocumentManifest manifest, String password) throws IOException {
        for (Map.Entry<String, OpenDocumentKey> each : manifest.parts().entrySet()) {
            ZipArchiveEntry entry = zip.getEntry(each.getKey());
            if (entry != null) {
                OpenDocumentKey key = each.getValue();
                return key.fits(key.open(bytes(zip, entry), password));
            }
        }
        return false;
    }

    private static void copy(ZipFile zip, Map<String, OpenDocumentKey> locked, String password, ZipOutputStream out)
            throws IOException {
        long left = TOTAL;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            if (entry.isDirectory() || entry.getName().equals("META-INF/manifest.xml")) {
                continue;
            }
            out.putNextEntry(new ZipEntry(entry.getName()));
            OpenDocumentKey key = locked.get(entry.getName());
            if (key == null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    left = copy(in, out, left);
                }
            } else {
                byte[] packed = key.open(bytes(zip, entry), password);
                Inflater inflater = new Inflater(true);
                try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
                    left = copy(in, out, left);
                } finally {
                    inflater.end();
                }
            }
            out.closeEntry();
        }
    }

    private static long copy(InputStream in, ZipOutputStream out, long most) throws IOException {
        byte[] bytes = new byte[1 << 16];
        long left = most;
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
            left -= n;
            if (left < 0) {
                throw new Attachments.TooMuch("parsing.bomb");
            }
            out.write(bytes, 0, n);
        }
        return left;
    }

    /** Locked parts do not shrink, so this is no more than the file is long. */
    private static byte[] bytes(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getMethod() != ZipEntry.STORED) {
            throw new IOException("A locked part is stored as it is");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
