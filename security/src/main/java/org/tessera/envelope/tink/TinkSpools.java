package org.tessera.envelope.tink;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.tessera.envelope.Spools;
import org.tessera.envelope.UnverifiedSpool;
import org.tessera.keys.KeysSettings;

/** Spools in the data folder: on a disk that is large enough, of which nobody but this process can read a byte. */
@Component
@EnableConfigurationProperties(KeysSettings.class)
class TinkSpools implements Spools {

    private final @Nullable Path data;

    TinkSpools(KeysSettings settings) {
        this.data = settings.data();
    }

    @Override
    public UnverifiedSpool begin() throws IOException {
        Path folder = data == null ? Path.of(System.getProperty("java.io.tmpdir")) : data.resolve("spool");
        Files.createDirectories(folder);
        // The system takes the name away at once and the bytes when the channel closes, even after a kill.
        FileChannel channel = FileChannel.open(
                folder.resolve(UUID.randomUUID() + ".spool"),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
        return new TinkUnverifiedSpool(channel);
    }
}
