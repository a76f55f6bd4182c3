package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file brings along to do harm, as far as it shows without running or scanning it. */
final class Malice {

    private static final int LOOK = 4_096;
    private static final int DEPTH = 8;

    /**
     * The test file of the European Institute for Computer Antivirus Research, which every scanner knows; written
     * backwards, lest a scanner takes this class for it.
     */
    private static final String EICAR = new StringBuilder(
                    "*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X")
            .reverse()
            .toString();

    private Malice() {}

    static boolean isTestVirus(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1).contains(EICAR);
        }
    }

    /** Whether programs stand in the document; nobody here ever runs them. */
    static boolean hasMacros(Path file, String type) throws IOException {
        if (Kinds.isOfficeZip(type)) {
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                    String name = all.nextElement().getName().toLowerCase(Locale.ROOT);
                    if (name.endsWith("vbaproject.bin")
                            || name.startsWith("xl/macrosheets/")
                            || (name.startsWith("basic/") && name.endsWith(".xml") && !name.endsWith("-lc.xml"))
                            || (name.startsWith("scripts/") && !name.endsWith("/"))) {
                        return true;
                    }
                }
                return false;
            }
        }
        if (Kinds.isOldOffice(type)) {
            try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
                return hasMacros(container.getRoot(), 0);
            }
        }
        return false;
    }

    private static boolean hasMacros(DirectoryEntry folder, int depth) {
        for (Entry each : folder) {
            String name = each.getName().toLowerCase(Locale.ROOT);
            if (name.equals("_vba_project") || name.equals("vba") || name.equals("_vba_project_cur")) {
                return true;
            }
            if (depth < DEPTH && each instanceof DirectoryEntry inner && hasMacros(inner, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
