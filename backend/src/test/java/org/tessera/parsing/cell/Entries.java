package org.tessera.parsing.cell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The entries of a ZIP, and a ZIP with one of them changed. */
final class Entries {

    private Entries() {}

    static Map<String, byte[]> of(byte[] zip) {
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

    static byte[] changed(byte[] zip, String part, UnaryOperator<String> change) {
        Map<String, byte[]> entries = of(zip);
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
        Map<String, byte[]> entries = of(zip);
        entries.put(part, content);
        return Papers.zip(entries);
    }
}
