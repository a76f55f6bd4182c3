package org.tessera.installation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tessera.marking.Marking;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Parsed;
import org.tessera.start.FirstStart;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * At a start outside local mode: tells the console, and nothing else, the token of a first run that is still open; notes
 * that a worker's parsing cell works as confined; and refuses to call itself ready with a higher ceiling than confirmed.
 */
@Component
class FirstRunStart implements FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRunStart.class);

    private final Installation installation;
    private final InstallationTable table;
    private final ObjectProvider<Cell> cell;
    private final Environment environment;

    FirstRunStart(
            Installation installation, InstallationTable table, ObjectProvider<Cell> cell, Environment environment) {
        this.installation = installation;
        this.table = table;
        this.cell = cell;
        this.environment = environment;
    }

    @Override
    public void run() {
        FirstRun now = installation.firstRun().orElse(null);
        if (now == null) {
            return;
        }
        Marking accredited = now.ceiling();
        if (accredited != null && installation.ceiling().exceeds(accredited)) {
            throw new IllegalStateException(
                    Texts.get("installation.above-accreditation", installation.ceiling(), accredited));
        }
        if (now.open()) {
            proveCell();
            boolean showsPages = environment.getProperty("local.server.port") != null;
            if (showsPages) {
                installation.begin().ifPresent(token -> System.out.println(Texts.get("installation.token", token)));
            }
        }
    }

    /** A cell that is not confined parses nothing in a team. */
    private void proveCell() {
        Cell here = cell.getIfAvailable();
        if (here == null) {
            return;
        }
        byte[] words = "proof".getBytes(StandardCharsets.UTF_8);
        AtomicBoolean parsed = new AtomicBoolean();
        try {
            here.parse(
                    Cell.Request.whole("proof.txt", () -> new ByteArrayInputStream(words)),
                    one -> parsed.set(!(one instanceof Parsed.Quarantined)));
        } catch (IOException refused) {
            LOG.warn(
                    "The parsing cell does not work yet: {}", refused.getClass().getSimpleName());
        }
        if (parsed.get()) {
            Behalf.ofPlatform(() -> {
                table.cellProven();
                return true;
            });
        }
    }
}
