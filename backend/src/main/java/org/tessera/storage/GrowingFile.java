package org.tessera.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that grows under a lock, which ends with the process that holds it. */
final class GrowingFile implements Blobs.Growing {

    private final FileChannel channel;

    private GrowingFile(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<Blobs.Growing> open(Path file, Path folder) throws IOException {
        boolean fresh = !Files.exists(file);
        FileChannel channel = fresh ? Private.create(file) : FileChannel.open(file, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            if (lock(channel) == null) {
                return Optional.empty();
            }
            if (fresh) {
                Private.sync(folder);
            }
            ours = true;
            return Optional.of(new GrowingFile(channel));
        } finally {
            if (!ours) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void goOnFrom(long offset) throws IOException {
        if (channel.size() < offset) {
            throw new EOFException("The blob is shorter than that");
        }
        channel.truncate(offset);
        channel.position(offset);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    public void force() throws IOException {
        channel.force(true);
    }

    /** Closing the channel gives the lock back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
