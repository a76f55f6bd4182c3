package org.tessera.parsing.cell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Parsed;

/** Real cells for tests, and what comes out of them. */
final class Cells {

    private Cells() {}

    /** @param home a folder that everybody may enter from now on, in which a cell finds its library */
    static Path open(Path home) {
        home.toFile().setExecutable(true, false);
        home.toFile().setReadable(true, false);
        return home;
    }

    static ParsingSettings settings(Duration time, int heap, @Nullable Path keys) {
        return new ParsingSettings(
                null,
                null,
                keys,
                64998,
                time,
                Duration.ofMinutes(5),
                heap,
                1,
                40,
                DataSize.ofMegabytes(20),
                null,
                "off",
                null);
    }

    static PooledCell cell(ParsingSettings settings, boolean mayBeUnconfined, Path home) throws IOException {
        return new PooledCell(new ChildCells(settings, home.resolve("library")), settings, mayBeUnconfined);
    }

    static List<Parsed> parse(PooledCell cell, String name, byte[] bytes) throws IOException {
        List<Parsed> parsed = new ArrayList<>();
        cell.parse(Cell.Request.whole(name, () -> new ByteArrayInputStream(bytes)), parsed::add);
        return parsed;
    }
}
