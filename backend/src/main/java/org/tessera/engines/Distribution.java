package org.tessera.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import org.tessera.engines.archive.Archive;

/** Where an engine's programs come from, and where they lie unpacked, once per version for all instances. */
final class Distribution {

    private interface Source {
        InputStream open() throws IOException;
    }

    private Distribution() {}

    /** @throws EngineFailed if there are no PostgreSQL binaries for this machine on the class path */
    static Path postgres(Path cache) {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String name = "postgres-" + (mac ? "darwin" : "linux") + (arm ? "-arm_64" : "-x86_64");
        return unpacked(cache.resolve(name + "-" + EngineVersions.POSTGRES), Archive.TAR_XZ, () -> {
            InputStream archive = Distribution.class.getResourceAsStream("/" + name + ".txz");
            if (archive == null) {
                throw new EngineFailed("The application was built without PostgreSQL for this machine (" + name
                        + "). Build it here, or use the team mode with a PostgreSQL of your own.");
            }
            return archive;
        });
    }

    /** @throws EngineFailed if the archive does not lie beside the application */
    static Path elasticsearch(Path cache) {
        String name = "elasticsearch-" + EngineVersions.ELASTICSEARCH;
        return unpacked(cache.resolve(name), Archive.ZIP, () -> Files.newInputStream(beside(name + ".zip")))
                .resolve(name);
    }

    /** In a folder {@code engines} beside the application or a little above it, packaged or run from classes. */
    private static Path beside(String file) {
        @Nullable Path folder = new ApplicationHome(Distribution.class).getDir().toPath();
        for (int level = 0; level < 3 && folder != null; level++) {
            Path archive = folder.resolve("engines").resolve(file);
            if (Files.exists(archive)) {
                return archive;
            }
            folder = folder.getParent();
        }
        throw new EngineFailed("Elasticsearch's archive " + file + " does not lie beside the application in a folder"
                + " 'engines'. Build with ./tessera run, which puts it there.");
    }

    private static Path unpacked(Path folder, Archive form, Source source) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent == null) {
                throw new EngineFailed("No place to unpack the engines: " + folder);
            }
            Files.createDirectories(parent);
            Path lock = parent.resolve(folder.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(folder)) {
                    Path part = Files.createTempDirectory(parent, "unpacking-");
                    try (InputStream packed = source.open()) {
                        form.unpack(packed, part);
                    }
                    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
                    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new EngineFailed("Cannot unpack an engine to " + folder, failed);
        }
    }
}
