package org.tessera.start;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.tessera.provider.DemoAccount;

/** Says on standard output, once, that the application is ready and how to get in. Scripts wait for this line. */
@Component
@ConditionalOnProperty(name = Command.SETTING, matchIfMissing = true, havingValue = "none")
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final ObjectProvider<FirstStart> firstStarts;
    private final Environment environment;

    ReadyLine(ObjectProvider<FirstStart> firstStarts, Environment environment) {
        this.firstStarts = firstStarts;
        this.environment = environment;
    }

    @EventListener
    void whenUp(ApplicationReadyEvent up) {
        List<FirstStart> all = firstStarts.orderedStream().toList();
        Thread.ofPlatform().daemon().name("first-start").start(() -> finish(all));
    }

    private void finish(List<FirstStart> all) {
        for (FirstStart each : all) {
            try {
                each.run();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception failed) {
                LOG.error("Not ready: {} failed", each.getClass().getSimpleName(), failed);
                return;
            }
        }
        System.out.println(text());
    }

    private String text() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return "Tessera is ready: worker";
        }
        String line = "Tessera is ready: http://" + environment.getProperty("server.address", "127.0.0.1") + ":" + port;
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            return line;
        }
        StringBuilder text = new StringBuilder(line);
        text.append("\nDemo accounts (password: the name followed by -demo):");
        for (DemoAccount account : DemoAccount.ALL) {
            text.append("\n  ").append("%-14s".formatted(account.name())).append(account.role());
            if (account.country() != null) {
                text.append(' ').append(account.country());
            }
            if (account.authority() != null) {
                text.append(' ').append(account.authority());
            }
        }
        return text.toString();
    }
}
