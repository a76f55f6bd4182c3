package org.tessera.storage;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Blobs as files, in {@code <kind>/<first two letters>/<name>}. Only the application's own account can read them.
 *
 * <p>Thread-safe, also between several processes on one folder.
 */
final class FolderBlobs implements Blobs, AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[a-z]{1,40}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99})+");

    private final Path root;
    private final Scratch scratch;

    FolderBlobs(Path root) throws IOException {
        this.root = Private.folder(root);
        this.scratch = new Scratch(root.resolve(".tmp"));
    }

    @Override
    public void put(String name, Writer writer) throws IOException {
        Path target = path(name);
        Path temporary = scratch.folder().resolve(UUID.randomUUID().toString());
        try {
            try (FileChannel file = Private.create(temporary)) {
                OutputStream out = new StaysOpen(Channels.newOutputStream(file));
                writer.writeTo(out);
                out.flush();
                file.force(true);
            }
            Path folder = folder(target);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Private.sync(folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public Optional<Growing> grow(String name) throws IOException {
        Path file = path(name);
        Path folder = folder(file);
        return GrowingFile.open(file, folder);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Path file = path(from);
        Path target = path(to);
        if (Files.exists(file)) {
            Path folder = folder(target);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Private.sync(folder);
            Private.sync(folder(file));
        }
    }

    @Override
    public InputStream get(String name) throws IOException {
        try {
            return Files.newInputStream(path(name));
        } catch (NoSuchFileException absent) {
            FileNotFoundException plain = new FileNotFoundException("There is no blob " + name);
            plain.initCause(absent);
            throw plain;
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(path(name));
    }

    @Override
    public void delete(String name) throws IOException {
        Path file = path(name);
        if (Files.deleteIfExists(file)) {
            Private.sync(folder(file));
        }
    }

    @Override
    public void each(String kind, Visitor visitor) throws IOException {
        Path folder = root.resolve(kind);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try {
                visitor.visit(name(file), Files.getLastModifiedTime(file).toInstant());
            } catch (NoSuchFileException deletedMeanwhile) {
                // nothing left to visit
            }
        }
    }

    /** Gives the scratch folder back. */
    @Override
    public void close() throws IOException {
        scratch.close();
    }

    private Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a blob's name");
        }
        int last = name.lastIndexOf('/');
        String leaf = name.substring(last + 1);
        return root.resolve(name.substring(0, last))
                .resolve(leaf.substring(0, Math.min(2, leaf.length())))
                .resolve(leaf);
    }

    /** The name without the shard, which is the last folder but one. */
    private String name(Path file) {
        Path relative = root.relativize(file);
        int depth = relative.getNameCount();
        return (relative.subpath(0, depth - 2) + "/" + relative.getName(depth - 1)).replace('\\', '/');
    }

    private Path folder(Path target) throws IOException {
        Path shard = target.getParent();
        if (shard == null) {
            throw new IllegalStateException("A blob lies in a folder");
        }
        return Private.folder(shard);
    }

    /** A writer may close what it writes to; the file is closed after it was forced to the disk. */
    private static final class StaysOpen extends BufferedOutputStream {
        StaysOpen(OutputStream out) {
            super(out, 1 << 16);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
