package org.tessera.concepts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tessera.glossary.Glossary;
import org.tessera.glossary.GlossaryText;
import org.tessera.glossary.UnreadableGlossary;
import org.tessera.wall.Behalf;

/** Lets this node read words by the shipped glossary and what was accepted beside it, from its start and from each news on. */
@Component
@DependsOnDatabaseInitialization
class GlossaryInForce implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(GlossaryInForce.class);

    private final ChangeTable table;

    GlossaryInForce(ChangeTable table) {
        this.table = table;
    }

    @Override
    public void afterSingletonsInstantiated() {
        read();
    }

    @EventListener
    void on(GlossaryChanged news) {
        read();
    }

    /**
     * A change that no longer goes together with what ships, after an update, is left out and named by its id; nobody's
     * search may stand still for it.
     */
    synchronized void read() {
        List<Change> accepted = Behalf.ofPlatform(table::accepted);
        Map<String, GlossaryText.Entry> entries = entries(accepted);
        if (entries.isEmpty()) {
            Glossary.use(Glossary.shipped());
            return;
        }
        try {
            Glossary.use(of(entries));
        } catch (UnreadableGlossary together) {
            Map<String, GlossaryText.Entry> fitting = new LinkedHashMap<>();
            for (Change change : accepted) {
                GlossaryText.Entry before = fitting.put(change.entry().name(), change.entry());
                try {
                    of(fitting);
                } catch (UnreadableGlossary alone) {
                    LOG.warn("{} no longer fits the glossary and is left out", change);
                    if (before == null) {
                        fitting.remove(change.entry().name());
                    } else {
                        fitting.put(before.name(), before);
                    }
                }
            }
            Glossary.use(of(fitting));
        }
    }

    /** By name, the latest of each. */
    static Map<String, GlossaryText.Entry> entries(List<Change> accepted) {
        Map<String, GlossaryText.Entry> entries = new LinkedHashMap<>();
        accepted.forEach(change -> entries.put(change.entry().name(), change.entry()));
        return entries;
    }

    /** @throws UnreadableGlossary with everything that is to be put right */
    static Glossary of(Map<String, GlossaryText.Entry> entries) {
        return Glossary.changed(
                GlossaryText.shipped().with(List.copyOf(entries.values())), Set.copyOf(entries.keySet()));
    }
}
