package org.tessera.parsing.cell;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files that ask for more than a cell has. */
final class Killers {

    private Killers() {}

    static byte[] withSharedStrings(byte[] workbook, String strings) {
        return Papers.bytes(out -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().equals("xl/sharedStrings.xml")) {
                        to.write(strings.getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        });
    }
}
