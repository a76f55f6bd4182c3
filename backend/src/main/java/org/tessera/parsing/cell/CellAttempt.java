package org.tessera.parsing.cell;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Cell.Plaintext;
import org.tessera.parsing.Cell.Request;
import org.tessera.parsing.Parsed;

/** One cell reads one file, as far as it gets. Counts and times for itself what the cell says. */
final class CellAttempt {

    /** The file is read, or a document stopped the cell. */
    enum End {
        DONE,
        TOO_LONG,
        TOO_MUCH_MEMORY,
        TOO_MUCH_TEXT,
        TOO_LARGE,
        CRASHED
    }

    private static final int OUT_OF_MEMORY = 3;

    private final CellLink cell;
    private final List<Boolean> finished;
    private final List<List<String>> killers;
    private final Consumer<Parsed> sink;
    private final ParsingSettings settings;
    private final long fileDeadline;
    private final List<Parsed.Piece> pieces = new ArrayList<>();
    private long documentCharacters;
    private long characters;
    private int recognised;
    private volatile long documentDeadline;
    private volatile boolean late;
    private List<String> current = List.of();

    /** @param finished the documents of former attempts; this attempt adds its own */
    CellAttempt(
            CellLink cell,
            List<Boolean> finished,
            List<List<String>> killers,
            Consumer<Parsed> sink,
            ParsingSettings settings,
            long fileDeadline) {
        this.cell = cell;
        this.finished = finished;
        this.killers = killers;
        this.sink = sink;
        this.settings = settings;
        this.fileDeadline = fileDeadline;
    }

    /** The document that the cell was at last. */
    List<String> current() {
        return current;
    }

    /**
     * @throws IOException if the plaintext cannot be read
     */
    End read(Request request, String shown, ScheduledExecutorService clock) throws IOException {
        documentDeadline = System.nanoTime() + settings.documentTime().toNanos();
        ScheduledFuture<?> watch = clock.scheduleAtFixedRate(this::watch, 250, 250, TimeUnit.MILLISECONDS);
        SourceFailed failed = new SourceFailed(settings.largestFile().toBytes());
        try (InputStream in = failed.watching(request.plaintext())) {
            cell.wire()
                    .sendFile(
                            new Order(shown, request.passwords(), request.only(), 0),
                            new Earlier(finished, killers),
                            in);
            return listen();
        } catch (IOException e) {
            if (failed.tooLarge()) {
                return End.TOO_LARGE;
            }
            if (failed.cause() != null) {
                throw failed.cause();
            }
            if (late) {
                return End.TOO_LONG;
            }
            Integer code = cell.exitCode();
            return code != null && code == OUT_OF_MEMORY ? End.TOO_MUCH_MEMORY : End.CRASHED;
        } finally {
            watch.cancel(false);
        }
    }

    private void watch() {
        long now = System.nanoTime();
        if (now - documentDeadline > 0 || now - fileDeadline > 0) {
            late = true;
            cell.kill();
        }
    }

    private End listen() throws IOException {
        while (true) {
            switch (cell.wire().read()) {
                case Frame.Hello ignored -> throw new IOException("The cell greets twice");
                case Frame.Begin begin -> {
                    current = begin.path();
                    documentDeadline =
                            System.nanoTime() + settings.documentTime().toNanos();
                    documentCharacters = 0;
                    recognised = 0;
                    pieces.clear();
                }
                case Frame.Recognising() -> {
                    if (++recognised > Limits.RECOGNISED_PAGES) {
                        return End.TOO_MUCH_TEXT;
                    }
                    documentDeadline =
                            System.nanoTime() + settings.documentTime().toNanos();
                }
                case Frame.APiece(Parsed.Piece piece) -> {
                    documentCharacters += piece.text().length();
                    characters += piece.text().length();
                    if (pieces.size() >= Limits.PIECES_OF_A_DOCUMENT
                            || documentCharacters > Limits.CHARACTERS_OF_A_DOCUMENT + Limits.PIECE_CHARACTERS
                            || characters > Limits.CHARACTERS_OF_A_FILE) {
                        return End.TOO_MUCH_TEXT;
                    }
                    pieces.add(piece);
                }
                case Frame.End end -> {
                    if (finished.size() >= Limits.DOCUMENTS_OF_A_FILE) {
                        return End.TOO_MUCH_TEXT;
                    }
                    finished.add(end.hasChildren());
                    sink.accept(withPieces(end.parsed()));
                    pieces.clear();
                }
                case Frame.APicture ignored -> throw new IOException("The cell draws what nobody asked for");
                case Frame.Done() -> {
                    return End.DONE;
                }
            }
        }
    }

    private Parsed withPieces(Parsed parsed) {
        if (!(parsed instanceof Parsed.Read read)) {
            return parsed;
        }
        List<Parsed.Piece> within = pieces.stream()
                .map(each -> new Parsed.Piece(each.locator().within(read.path()), each.language(), each.text()))
                .toList();
        return new Parsed.Read(read.path(), read.mediaType(), within, read.problems(), read.extents());
    }

    /** Tells a source that cannot be read, or is larger than is read, from a cell that does not listen. */
    private static final class SourceFailed {
        private final long most;
        private long given;
        private @Nullable IOException cause;

        SourceFailed(long most) {
            this.most = most;
        }

        boolean tooLarge() {
            return given > most;
        }

        @Nullable
        IOException cause() {
            return cause;
        }

        InputStream watching(Plaintext plaintext) throws IOException {
            InputStream source;
            try {
                source = plaintext.open();
            } catch (IOException e) {
                cause = e;
                throw e;
            }
            return new FilterInputStream(source) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    try {
                        int read = super.read(bytes, from, length);
                        given += Math.max(read, 0);
                        if (tooLarge()) {
                            throw new IOException("The file is larger than is read");
                        }
                        return read;
                    } catch (IOException e) {
                        cause = e;
                        throw e;
                    }
                }
            };
        }
    }
}
