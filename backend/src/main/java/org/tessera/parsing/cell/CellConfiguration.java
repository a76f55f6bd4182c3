package org.tessera.parsing.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.tessera.parsing.Cell;
import org.tessera.parsing.clamd.Clamd;

/** The cell of a worker: a container's socket where one is set, else children of our own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParsingSettings.class)
@ConditionalOnExpression("'${tessera.role:both}' != 'web'")
class CellConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CellConfiguration.class);

    @Bean
    Cell cell(ParsingSettings settings, Environment environment) throws IOException {
        Boolean chosen = settings.unconfined();
        boolean mayBeUnconfined = chosen != null ? chosen : environment.acceptsProfiles(Profiles.of("!team"));
        ParsingSettings known = settings.keys() == null ? settings.withKeys(keys(environment)) : settings;
        Path socket = known.socket();
        PooledCell cell = new PooledCell(
                socket != null ? new SocketCells(socket) : new ChildCells(known, library(known, environment)),
                known,
                mayBeUnconfined);
        Thread.ofPlatform().daemon().name("cell-warming").start(() -> {
            try {
                cell.warm();
            } catch (IOException e) {
                log.error("No parsing cell: {}", e.getMessage());
            }
        });
        String clamd = settings.clamd();
        return clamd == null || clamd.isBlank()
                ? cell
                : new ScannedCell(Clamd.at(clamd, settings.documentTime()), cell);
    }

    /** The same folder as the keys' own settings say. */
    private static @Nullable Path keys(Environment environment) {
        String keys = environment.getProperty("tessera.keys", "");
        String data = environment.getProperty("tessera.data", "");
        if (!keys.isEmpty()) {
            return Path.of(keys);
        }
        return data.isEmpty() ? null : Path.of(data, "keys");
    }

    private static Path library(ParsingSettings settings, Environment environment) throws IOException {
        if (settings.library() != null) {
            return settings.library();
        }
        String folder = environment.getProperty("tessera.data");
        Path data = folder == null ? null : Path.of(folder);
        if (data != null) {
            return data.resolve("cell");
        }
        Path temporary = Files.createTempDirectory("tessera-cell-library-");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> CellCommand.delete(temporary)));
        return temporary;
    }
}
