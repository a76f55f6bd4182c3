package org.tessera.parsing.cell;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The cell's settings.
 *
 * @param socket where a cell in a container listens; without it the application starts its own
 * @param library where the cell's own copy of its libraries lies, readable by the cell's user; default: in the temporary
 *     folder
 * @param keys a folder that the cell must not be able to read, for its proof; default: {@code tessera.keys}
 * @param uid the user the cell runs as when the application runs as root; no other process runs as it
 * @param documentTime for one document in a file, then the cell is killed
 * @param fileTime for a whole file with all that it unfolds into
 * @param heapMegabytes of the cell
 * @param cells at the same time
 * @param filesPerCell after so many a cell is replaced by a fresh one
 * @param largestFile a larger one is quarantined; archives included
 * @param clamd where ClamAV's daemon listens: a Unix socket's path, or {@code host:port}; without it nothing is scanned
 * @param tesseract the program that reads text in pictures; default: where systems put it; {@code off} for none
 * @param unconfined whether a cell that cannot prove its confinement is taken all the same (with a warning); default: only
 *     in local mode
 */
@ConfigurationProperties("tessera.parsing")
public record ParsingSettings(
        @Nullable Path socket,
        @Nullable Path library,
        @Nullable Path keys,
        @DefaultValue("64998") int uid,
        @DefaultValue("120s") Duration documentTime,
        @DefaultValue("15m") Duration fileTime,
        @DefaultValue("512") int heapMegabytes,
        @DefaultValue("2") int cells,
        @DefaultValue("200") int filesPerCell,
        @DefaultValue("500MB") DataSize largestFile,
        @Nullable String clamd,
        @Nullable String tesseract,
        @Nullable Boolean unconfined) {

    ParsingSettings withKeys(@Nullable Path folder) {
        return new ParsingSettings(
                socket,
                library,
                folder,
                uid,
                documentTime,
                fileTime,
                heapMegabytes,
                cells,
                filesPerCell,
                largestFile,
                clamd,
                tesseract,
                unconfined);
    }
}
