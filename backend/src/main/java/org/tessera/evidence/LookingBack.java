package org.tessera.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.EvidenceTable.PassageRow;
import org.tessera.personal.PersonalData;
import org.tessera.vault.KeyDestroyed;
import org.tessera.wall.Behalf;

/** Looks for personal data in passages that were kept before there were rules for it. Until then they count as holding some. */
@Component
public class LookingBack {

    private static final Logger LOG = LoggerFactory.getLogger(LookingBack.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 200;

    private final EvidenceTable table;
    private final Contributions contributions;
    private final PassageWords words;
    private final PersonalData personal;

    LookingBack(EvidenceTable table, Contributions contributions, PassageWords words, PersonalData personal) {
        this.table = table;
        this.contributions = contributions;
        this.words = words;
        this.personal = personal;
    }

    /** Returns when each has been looked at once; interrupted or repeated, it goes on with those that are left. */
    public void look() {
        UUID after = BEFORE_ALL;
        while (!Thread.currentThread().isInterrupted()) {
            UUID from = after;
            List<PassageRow> rows = Behalf.ofPlatform(() -> table.unlooked(from, BATCH));
            if (rows.isEmpty()) {
                return;
            }
            Set<UUID> ids = new HashSet<>();
            rows.forEach(row -> ids.add(row.contribution()));
            Map<UUID, Contribution> of = contributions.findAll(ids);
            rows.forEach(row -> look(row, of.get(row.contribution())));
            after = rows.getLast().id();
        }
    }

    private void look(PassageRow row, @Nullable Contribution of) {
        if (of == null) {
            return;
        }
        try {
            boolean found = holds(of, row);
            Behalf.ofPlatform(() -> table.looked(row.id(), found));
        } catch (RuntimeException unreadable) {
            // it stays unlooked-at, and holds up no other
            LOG.warn(
                    "Passage {} was not looked at for personal data: {}",
                    row.id(),
                    unreadable.getClass().getSimpleName());
        }
    }

    private boolean holds(Contribution of, PassageRow row) {
        try {
            return !personal.in(words.openPassage(of, row.id(), row.words()).text())
                    .isEmpty();
        } catch (KeyDestroyed gone) {
            // nobody will ever read it, nor release it
            return true;
        }
    }
}
