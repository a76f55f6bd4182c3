package org.tessera.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tessera.engines.ElasticsearchAccess;
import org.tessera.engines.Engines;
import org.tessera.engines.JdbcAccess;

/** The local mode's engines in a folder for this run alone. */
final class LocalTestEngines implements EngineSource {

    private @Nullable Path data;
    private @Nullable Engines engines;

    @Override
    public TestEngines start() throws IOException {
        Path folder = Files.createTempDirectory("tessera-test-engines-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        data = folder;
        Engines started = Engines.start(folder, Engines.cacheFolder());
        engines = started;
        JdbcAccess postgres = started.postgres().administrator();
        ElasticsearchAccess elasticsearch = started.elasticsearch();
        return new TestEngines(
                ProcessHandle.current().pid(),
                postgres.url().replaceFirst("postgres$", ""),
                postgres.user(),
                postgres.password(),
                elasticsearch.uri(),
                Objects.requireNonNull(elasticsearch.user()),
                Objects.requireNonNull(elasticsearch.password()),
                Objects.requireNonNull(elasticsearch.certificate()).toString());
    }

    @Override
    public void stop() throws IOException {
        if (engines != null) {
            engines.close();
        }
        FileSystemUtils.deleteRecursively(data);
    }
}
