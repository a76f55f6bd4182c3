package org.tessera.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;

/** Builds the index anew from the vault, while searches and intake go on. */
@Component
public class Reindex {

    /** @param done contributions of {@code all} */
    public record Progress(int done, int all) {}

    private static final Logger LOG = LoggerFactory.getLogger(Reindex.class);

    private final PassageIndex index;
    private final Indexing indexing;
    private final Changes changes;
    private final Ledger ledger;

    Reindex(PassageIndex index, Indexing indexing, Changes changes, Ledger ledger) {
        this.index = index;
        this.indexing = indexing;
        this.changes = changes;
        this.ledger = ledger;
    }

    /**
     * Builds anew what was built under an earlier definition or analysis; else does nothing.
     *
     * @throws IndexAway nothing has changed; try again later
     */
    public void renewIfOutdated() {
        if (index.outdated()) {
            LOG.info("The index was made under an earlier analysis and is built anew");
            rebuild(Viewer.PLATFORM, progress -> {});
            LOG.info("The index is built anew");
        }
    }

    /**
     * @param progress told before the first contribution and after each
     * @throws IndexAway nothing has changed; try again later
     */
    public void rebuild(Viewer actor, Consumer<Progress> progress) {
        try (PassageIndex.Fresh fresh = index.fresh()) {
            List<UUID> all = changes.all();
            progress.accept(new Progress(0, all.size()));
            for (int done = 0; done < all.size(); done++) {
                indexing.index(all.get(done));
                progress.accept(new Progress(done + 1, all.size()));
            }
            fresh.takeOver();
        }
        ledger.append(actor, Act.INDEX_REBUILT, "index");
    }
}
