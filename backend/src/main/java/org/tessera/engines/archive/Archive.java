package org.tessera.engines.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The two forms in which the engines come. */
public enum Archive {
    TAR_XZ {
        @Override
        ArchiveInputStream<?> open(InputStream in) throws IOException {
            return new TarArchiveInputStream(new XZCompressorInputStream(in));
        }
    },
    ZIP {
        @Override
        ArchiveInputStream<?> open(InputStream in) {
            return new ZipArchiveInputStream(in);
        }
    };

    abstract ArchiveInputStream<?> open(InputStream in) throws IOException;

    /** Everything becomes readable for all; what is executable, or lies in a folder {@code bin}, executable. */
    public void unpack(InputStream packed, Path into) throws IOException {
        Path root = into.toAbsolutePath().normalize();
        try (ArchiveInputStream<?> archive = open(new BufferedInputStream(packed))) {
            for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new IOException("The archive points outside itself: " + entry.getName());
                }
                write(entry, archive, target);
            }
        }
    }

    private static void write(ArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            open(target);
            return;
        }
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
            open(folder);
        }
        if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(tar.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Set<PosixFilePermission> mode = EnumSet.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
        boolean program = entry instanceof TarArchiveEntry tar
                ? (tar.getMode() & 0100) != 0
                : target.toString().contains("/bin/");
        if (program) {
            mode.addAll(PosixFilePermissions.fromString("--x--x--x"));
        }
        Files.setPosixFilePermissions(target, mode);
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
