package org.tessera.parsing.cell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Parsed;
import org.tessera.text.Texts;

/**
 * A few warm cells. A file goes to one of them; a document that kills it is quarantined, and a fresh cell goes on with
 * the rest of the file. Whoever dies without saying why gets a second try. After a number of files a cell is replaced, so
 * that one that was taken over does not stay.
 */
public final class PooledCell implements Cell, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PooledCell.class);
    private static final int KILLERS_OF_A_FILE = 3;

    /** A cell starts within seconds; one that says nothing for so long never will. */
    private static final Duration GREETING = Duration.ofMinutes(1);

    /** Whoever looks at a page waits so long for a cell that is free. */
    private static final int SECONDS_FOR_A_SEAT = 10;

    private static final String UNKNOWN = "application/octet-stream";

    private final CellLink.Source source;
    private final ParsingSettings settings;
    private final boolean mayBeUnconfined;
    private final Semaphore seats;
    private final Deque<Seat> idle = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cell-clock").factory());
    private boolean warned;
    private boolean closed;

    private static final class Seat {
        final CellLink link;
        int files;

        Seat(CellLink link) {
            this.link = link;
        }
    }

    PooledCell(CellLink.Source source, ParsingSettings settings, boolean mayBeUnconfined) {
        this.source = source;
        this.settings = settings;
        this.mayBeUnconfined = mayBeUnconfined;
        this.seats = new Semaphore(settings.cells(), true);
    }

    @Override
    public void parse(Request request, Consumer<Parsed> sink) throws IOException {
        seats.acquireUninterruptibly();
        try {
            List<Boolean> finished = new ArrayList<>();
            List<List<String>> killers = new ArrayList<>();
            long deadline = System.nanoTime() + settings.fileTime().toNanos();
            String shown = Names.shown(request.name());
            @Nullable List<String> suspect = null;
            while (true) {
                Seat seat = seat();
                boolean rested = seat.files > 0;
                CellAttempt attempt = new CellAttempt(seat.link, finished, killers, sink, settings, deadline);
                CellAttempt.End end = CellAttempt.End.CRASHED;
                try {
                    end = attempt.read(request, shown, clock);
                } finally {
                    giveBack(seat, end == CellAttempt.End.DONE);
                }
                if (end == CellAttempt.End.DONE) {
                    return;
                }
                if (end == CellAttempt.End.TOO_LARGE) {
                    sink.accept(new Parsed.Quarantined(List.of(shown), UNKNOWN, reason(end)));
                    return;
                }
                boolean begun = !attempt.current().isEmpty();
                if (rested && !begun && end == CellAttempt.End.CRASHED) {
                    continue; // it died while it had nothing to do; the file is not to blame
                }
                if (end == CellAttempt.End.CRASHED && !attempt.current().equals(suspect)) {
                    // It may have been ended from outside, as when its container is restarted: the next cell tries the
                    // same document, and where none is to be had nobody is blamed.
                    suspect = attempt.current();
                    continue;
                }
                log.info("A document stopped a parsing cell: {}", end);
                if (begun) {
                    sink.accept(new Parsed.Quarantined(attempt.current(), UNKNOWN, reason(end)));
                    killers.add(attempt.current());
                }
                boolean alone = attempt.current().size() == 1 && finished.isEmpty() && killers.size() == 1;
                if (alone) {
                    return;
                }
                if (!begun || killers.size() >= KILLERS_OF_A_FILE || System.nanoTime() - deadline > 0) {
                    String why = killers.isEmpty() ? reason(end) : Texts.get("parsing.rest-not-read");
                    sink.accept(new Parsed.Quarantined(List.of(shown), UNKNOWN, why));
                    return;
                }
            }
        } finally {
            seats.release();
        }
    }

    @Override
    public Optional<Picture> draw(Request request, int page) throws IOException {
        if (!free()) {
            return Optional.empty();
        }
        try {
            Seat seat = seat();
            boolean whole = false;
            try {
                Optional<Picture> picture = new DrawnPage(seat.link, clock).draw(request, page);
                whole = true;
                return picture;
            } catch (DrawnPage.Stopped stopped) {
                log.info("A page stopped a parsing cell");
                return Optional.empty();
            } finally {
                giveBack(seat, whole);
            }
        } finally {
            seats.release();
        }
    }

    private boolean free() {
        try {
            return seats.tryAcquire(SECONDS_FOR_A_SEAT, TimeUnit.SECONDS);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts the first cell before it is needed. */
    void warm() throws IOException {
        giveBack(seat(), true);
    }

    private String reason(CellAttempt.End end) {
        return switch (end) {
            case TOO_LONG -> Texts.get("parsing.too-long");
            case TOO_MUCH_MEMORY -> Texts.get("parsing.too-much-memory");
            case TOO_MUCH_TEXT -> Texts.get("parsing.too-much-text");
            case TOO_LARGE ->
                Texts.get("parsing.too-large", settings.largestFile().toMegabytes());
            case CRASHED, DONE -> Texts.get("parsing.crashed");
        };
    }

    private Seat seat() throws IOException {
        synchronized (idle) {
            Seat seat = idle.poll();
            if (seat != null) {
                return seat;
            }
        }
        CellLink link = source.open();
        try {
            prove(link);
            return new Seat(link);
        } catch (IOException | RuntimeException e) {
            link.kill();
            throw e;
        }
    }

    private void giveBack(Seat seat, boolean whole) {
        seat.files++;
        synchronized (idle) {
            if (whole && !closed && seat.files < settings.filesPerCell()) {
                idle.push(seat);
                return;
            }
        }
        seat.link.kill();
    }

    /** The cell tries what it must not be able to do, and says how it went. */
    private void prove(CellLink link) throws IOException {
        Frame.Hello hello;
        Future<?> tooLong = clock.schedule(link::kill, GREETING.toSeconds(), TimeUnit.SECONDS);
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            link.wire().sendProbe(somebody.getLocalPort(), keys());
            if (!(link.wire().read() instanceof Frame.Hello said)) {
                throw new IOException("The parsing cell does not greet");
            }
            hello = said;
        } finally {
            tooLong.cancel(false);
        }
        if (hello.reachesNetwork() || hello.readsKeys()) {
            String what = Texts.get("parsing.unconfined", hello.reachesNetwork() ? 1 : 0, hello.readsKeys() ? 1 : 0);
            if (!mayBeUnconfined) {
                throw new IOException(what);
            }
            synchronized (idle) {
                if (!warned) {
                    log.warn("{}", what);
                    warned = true;
                }
            }
        }
    }

    private String keys() {
        Path keys = settings.keys();
        return keys == null ? "" : keys.toAbsolutePath().toString();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(seat -> seat.link.kill());
            idle.clear();
        }
        clock.shutdownNow();
    }
}
