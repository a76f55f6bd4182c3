package org.tessera.ledger.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.tessera.keys.KeysMissing;
import org.tessera.keys.KeysSettings;
import org.tessera.ledger.Checkpoint;
import org.tessera.ledger.LedgerSettings;

/** The newest checkpoint in a file outside the database, so that a cut tail is found. */
@Component
@EnableConfigurationProperties({LedgerSettings.class, KeysSettings.class})
class CheckpointFile {

    private final Path file;

    CheckpointFile(LedgerSettings settings, KeysSettings installation) {
        Path folder = settings.folder();
        if (folder == null) {
            Path data = installation.data();
            if (data == null) {
                throw new KeysMissing("TESSERA_DATA must say where the ledger's newest checkpoint is kept");
            }
            folder = data.resolve("ledger");
        }
        this.file = folder.resolve("newest-checkpoint");
    }

    /** @throws IllegalArgumentException if the file is no checkpoint's text */
    Optional<Checkpoint> read() {
        try {
            return Files.exists(file) ? Optional.of(Checkpoint.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Durable when it returns: whole or not at all. */
    synchronized void write(Checkpoint checkpoint) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = StandardCharsets.US_ASCII.encode(checkpoint.text());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
