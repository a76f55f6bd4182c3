package org.tessera.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * This process's own folder for files that are not whole yet. A lock says that its owner lives; at the start the folders
 * of the dead are removed, those of other nodes on the same disk stay.
 */
final class Scratch implements AutoCloseable {

    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;

    Scratch(Path parent) throws IOException {
        Private.folder(parent);
        sweep(parent);
        String name = UUID.randomUUID().toString();
        this.lockFile = parent.resolve(name + ".lock");
        this.lock = Private.create(lockFile);
        if (lock.tryLock() == null) {
            throw new IOException("A new file is locked by somebody else");
        }
        this.folder = Private.folder(parent.resolve(name));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        remove(folder);
        lock.close();
        Files.deleteIfExists(lockFile);
    }

    private static void sweep(Path parent) throws IOException {
        for (Path left : children(parent)) {
            if (!left.getFileName().toString().endsWith(".lock")) {
                continue;
            }
            try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE);
                    FileLock free = tryLock(channel)) {
                if (free != null) {
                    String name = left.getFileName().toString();
                    remove(parent.resolve(name.substring(0, name.length() - ".lock".length())));
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : children(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
