package org.tessera.installation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tessera.marking.Marking;

/**
 * How far the first run has come.
 *
 * @param administrators who have claimed it, at most two
 * @param name empty until it is finished
 * @param ceiling that was confirmed at the end, null before
 * @param language the working language of new assessments
 * @param cellProvenAt when a worker last saw its parsing cell confined, null: never
 * @param finishedAt null: it is still open
 */
public record FirstRun(
        List<String> administrators,
        String name,
        @Nullable Marking ceiling,
        @Nullable String language,
        @Nullable Instant cellProvenAt,
        @Nullable Instant finishedAt) {

    static final int ADMINISTRATORS = 2;

    public FirstRun {
        administrators = List.copyOf(administrators);
    }

    static List<String> claimed(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    public boolean open() {
        return finishedAt == null;
    }

    /** Whether both people are there, so that it can be finished. */
    public boolean claimed() {
        return administrators.size() >= ADMINISTRATORS;
    }
}
