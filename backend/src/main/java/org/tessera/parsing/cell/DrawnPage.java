package org.tessera.parsing.cell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Cell.Picture;
import org.tessera.parsing.Cell.Request;

/** One cell draws one page. Somebody is waiting, so it has less time than reading has; what takes longer ends the cell. */
final class DrawnPage {

    private static final int SECONDS = 25;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** The cell is gone or says what it should not: it is not to be used again. */
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;

        Stopped(IOException cause) {
            super(cause);
        }
    }

    private final CellLink cell;
    private final ScheduledExecutorService clock;

    DrawnPage(CellLink cell, ScheduledExecutorService clock) {
        this.cell = cell;
        this.clock = clock;
    }

    /** @throws IOException if the plaintext cannot be read */
    Optional<Picture> draw(Request request, int page) throws IOException {
        try (InputStream plaintext = request.plaintext().open()) {
            Future<?> tooLong = clock.schedule(cell::kill, SECONDS, TimeUnit.SECONDS);
            try {
                Order order = new Order(Names.shown(request.name()), request.passwords(), request.only(), page);
                cell.wire().sendFile(order, new Earlier(List.of(), List.of()), plaintext);
                return Optional.ofNullable(listen());
            } catch (IOException gone) {
                throw new Stopped(gone);
            } finally {
                tooLong.cancel(false);
            }
        }
    }

    private @Nullable Picture listen() throws IOException {
        Picture picture = null;
        while (true) {
            switch (cell.wire().read()) {
                case Frame.APicture drawn -> {
                    if (picture != null) {
                        throw new IOException("The cell draws twice");
                    }
                    picture = known(drawn);
                }
                case Frame.Done() -> {
                    return picture;
                }
                case Frame.Begin ignored -> {
                    // on its way to the document
                }
                case Frame.End ignored -> {
                    // the document itself, where it is none that can be drawn
                }
                default -> throw new IOException("The cell says what was not asked");
            }
        }
    }

    /** A cell that was taken over may send anything; what goes to a browser is a picture or nothing. */
    private static Picture known(Frame.APicture drawn) throws IOException {
        if (begins(drawn.bytes(), PNG)) {
            return new Picture(drawn.pages(), "image/png", drawn.bytes());
        }
        if (begins(drawn.bytes(), JPEG)) {
            return new Picture(drawn.pages(), "image/jpeg", drawn.bytes());
        }
        throw new IOException("The cell draws no picture");
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.mismatch(bytes, with) == with.length;
    }
}
