package org.tessera.engines;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;

/**
 * The operating system's account that a child process runs under. When this application runs as root each engine gets
 * a number of its own, so that one engine cannot read the other's files; otherwise all share the application's account.
 */
public record Account(OptionalInt uid) {

    private static final boolean ROOT = new UnixSystem().getUid() == 0;

    /** From the range that Debian's policy (9.2.2) leaves to be given out on demand, 60000 to 64999. */
    public static Account of(int uid) {
        return new Account(ROOT ? OptionalInt.of(uid) : OptionalInt.empty());
    }

    /** The application's own. */
    public static Account own() {
        return new Account(OptionalInt.empty());
    }

    public static boolean isRoot() {
        return ROOT;
    }

    /** Makes the folder if needed and gives it, with all that is in it, to this account alone (mode 0700). */
    void owns(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        if (uid.isEmpty()) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                give(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                give(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Gives one file to this account alone (mode 0600). */
    void ownsFile(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        if (uid.isPresent()) {
            give(file);
        }
    }

    /** @throws EngineFailed if this account cannot come down to the folder, with the closed ancestor's name */
    void reaches(Path folder, String what) {
        if (uid.isEmpty()) {
            return;
        }
        for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            if (closed(each)) {
                throw new EngineFailed("The engines run under accounts of their own and cannot reach " + what + " "
                        + folder + ", because " + each + " is closed to them. Choose another place"
                        + " (TESSERA_DATA for the data, JAVA_HOME for the JDK) or run as an ordinary user.");
            }
        }
    }

    private boolean closed(Path folder) {
        try {
            if (!Files.isDirectory(folder)
                    || uid.equals(OptionalInt.of((Integer) Files.getAttribute(folder, "unix:uid")))) {
                return false;
            }
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                    .endsWith("x");
        } catch (IOException notReadable) {
            return true;
        }
    }

    private void give(Path path) throws IOException {
        int number = uid.orElseThrow();
        Files.setAttribute(path, "unix:uid", number, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", number, LinkOption.NOFOLLOW_LINKS);
    }
}
