package org.tessera.parsing.cell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Parsed;
import org.tessera.parsing.clamd.Clamd;
import org.tessera.text.Texts;

/**
 * A cell that is given only what ClamAV finds nothing in. Where the daemon is away nothing is parsed either: the job is
 * tried again until it is back.
 */
final class ScannedCell implements Cell, AutoCloseable {

    private static final String UNKNOWN = "application/octet-stream";

    private final Clamd clamd;
    private final PooledCell cell;

    ScannedCell(Clamd clamd, PooledCell cell) {
        this.clamd = clamd;
        this.cell = cell;
    }

    @Override
    public void parse(Request request, Consumer<Parsed> sink) throws IOException {
        switch (clamd.scan(request.plaintext())) {
            case CLEAN -> cell.parse(request, sink);
            case INFECTED -> sink.accept(quarantined(request, "parsing.infected"));
            case TOO_LARGE -> sink.accept(quarantined(request, "parsing.too-large-to-scan"));
        }
    }

    /** What is drawn was read before, and so was scanned. */
    @Override
    public Optional<Picture> draw(Request request, int page) throws IOException {
        return cell.draw(request, page);
    }

    private static Parsed quarantined(Request request, String why) {
        List<String> path = List.of(Names.shown(request.name()));
        return new Parsed.Quarantined(request.only().isEmpty() ? path : request.only(), UNKNOWN, Texts.get(why));
    }

    @Override
    public void close() {
        clamd.close();
        cell.close();
    }
}
