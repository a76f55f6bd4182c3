package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Sections;
import org.tessera.drafting.jdbc.DraftStore;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;

/** What somebody who has a section open is sent: the document once, then ordered steps; rights asked each time. */
@Component
public class FollowedSection {

    private final DraftRights rights;
    private final Sections sections;
    private final Authority authority;
    private final DraftStore store;
    private final Ledger ledger;
    private final RecordedRights recorded;

    FollowedSection(
            DraftRights rights,
            Sections sections,
            Authority authority,
            DraftStore store,
            Ledger ledger,
            RecordedRights recorded) {
        this.rights = rights;
        this.sections = sections;
        this.authority = authority;
        this.store = store;
        this.ledger = ledger;
        this.recorded = recorded;
    }

    /**
     * @param doc ProseMirror JSON; null if the version that the viewer holds is known and can be followed from
     */
    public record Joined(
            String title, int version, @Nullable String doc, boolean mayEdit) {}

    /**
     * Ordered steps of one hand-in.
     *
     * @param version before the first step
     * @param steps JSON texts
     */
    public record Batch(int version, String author, String client, int seq, List<String> steps) {
        public Batch {
            steps = List.copyOf(steps);
        }

        /** The version after its last step. */
        int end() {
            return version + steps.size();
        }
    }

    /** Empty if absent or outside the viewer's sight. Entered in the ledger. */
    public Optional<Joined> join(Viewer viewer, UUID section, @Nullable Integer held) {
        return rights.visible(viewer, section).map(row -> {
            ledger.append(viewer, Act.SECTION_VIEWED, "section/" + section);
            boolean mayEdit = Policy.mayCoordinate(viewer).allowed();
            int head = store.head(section).version();
            if (held != null && held >= 0 && held <= head) {
                return new Joined(row.title(), held, null, mayEdit);
            }
            DraftStore.Snapshot now = authority.document(row);
            return new Joined(row.title(), now.version(), now.doc(), mayEdit);
        });
    }

    /** Those of the viewers who may get what the section now is. */
    public Set<Viewer> mayGet(Collection<Viewer> viewers, UUID section) {
        return rights.within(section, viewers.stream().filter(this::mayStay).toList());
    }

    /** Whether the viewer still has every right that the socket was opened with. */
    public boolean mayStay(Viewer viewer) {
        return recorded.hold(viewer);
    }

    public int version(UUID section) {
        return store.head(section).version();
    }

    /** What was ordered after a version, as it was handed in. Asks no policy: the caller does for each receiver. */
    public List<Batch> since(UUID section, int version) {
        List<Batch> recent = authority.recent(section, version);
        int end = recent.isEmpty() ? version : recent.getLast().end();
        if (store.head(section).version() <= end) {
            return recent;
        }
        Sections.Row row = sections.find(section).orElse(null);
        if (row == null) {
            return List.of();
        }
        List<Batch> all = new ArrayList<>(recent);
        all.addAll(Batches.of(store.steps(row, end, Integer.MAX_VALUE)));
        return all;
    }
}
