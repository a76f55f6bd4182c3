package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tessera.parsing.cell.Names;

/** Files found in a document, laid beside it in the temporary folder in memory until their turn comes. */
final class Attachments {

    /** What all files unfolded from one file may measure together. */
    static final class Budget {
        private static final long BYTES = 500L << 20;
        private static final int FILES = 2000;

        private final Path folder;
        private int files;
        private long bytes;

        Budget(Path folder) {
            this.folder = folder;
        }

        Path next() throws TooMuch {
            if (++files > FILES) {
                throw new TooMuch("parsing.too-many-entries");
            }
            return folder.resolve(Integer.toString(files));
        }

        void spend(long more) throws TooMuch {
            bytes += more;
            if (bytes > BYTES) {
                throw new TooMuch("parsing.unfolds-too-far");
            }
        }
    }

    /** A file unfolds further than it may; the message is a key of the bundle. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String key) {
            super(key);
        }
    }

    record Attachment(String name, Path file) {}

    private static final long FREE = 10L << 20;
    private static final long RATIO = 200;

    private final Budget budget;
    private final List<Attachment> found = new ArrayList<>();

    Attachments(Budget budget) {
        this.budget = budget;
    }

    List<Attachment> found() {
        return found;
    }

    Path next(String name) throws TooMuch {
        Path file = budget.next();
        found.add(new Attachment(Names.shown(name), file));
        return file;
    }

    void add(String name, InputStream in) throws IOException {
        write(in, next(name), Long.MAX_VALUE);
    }

    /** A file that is no attachment. */
    Path aside() throws TooMuch {
        return budget.next();
    }

    /** Writes an entry out while it counts; {@code packed} is its size before. */
    Path unfold(InputStream in, long packed) throws IOException {
        Path file = budget.next();
        write(in, file, packed);
        return file;
    }

    private void write(InputStream in, Path file, long packed) throws IOException {
        long most = packed > Long.MAX_VALUE / RATIO ? Long.MAX_VALUE : Math.max(FREE, packed * RATIO);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] bytes = new byte[1 << 16];
            long written = 0;
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                written += n;
                if (written > most) {
                    throw new TooMuch("parsing.bomb");
                }
                budget.spend(n);
                out.write(bytes, 0, n);
            }
        }
    }
}
