package org.tessera.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** As the authority writes it. */
    private static final Pattern CITED = Pattern.compile("\"passage\"\\s*:\\s*\"([0-9a-fA-F-]{36})\"");

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

    /**
     * Empty if absent or outside the viewer's sight. Entered in the ledger. Steps follow from the version that a coordinator
     * holds; a reader who lacks any gets the whole text instead: they may have stood beside evidence that he may not see.
     */
    public Optional<Joined> join(Viewer viewer, UUID section, @Nullable Integer held) {
        return rights.visible(viewer, section).map(row -> {
            ledger.append(viewer, Act.SECTION_VIEWED, "section/" + section);
            boolean mayEdit = Policy.mayCoordinate(viewer).allowed();
            int head = store.head(section).version();
            if (held != null && held <= head && held >= (mayEdit ? 0 : head)) {
                return new Joined(row.title(), held, null, mayEdit);
            }
            DraftStore.Snapshot now = authority.document(row);
            return new Joined(row.title(), now.version(), now.doc(), mayEdit);
        });
    }

    /**
     * Who may get what, at one moment.
     *
     * @param version up to which steps may go out: what came later may have changed who may get it
     */
    public record Now(Set<Viewer> within, int version) {
        public Now {
            within = Set.copyOf(within);
        }
    }

    /** Asks the policy for each of the viewers. */
    public Now now(Collection<Viewer> viewers, UUID section) {
        DraftRights.Standing standing = rights.standing(section);
        List<Viewer> here = viewers.stream().filter(this::mayStay).toList();
        return new Now(DraftRights.within(section, standing, here), standing.version());
    }

    /**
     * Those of the viewers within sight who may be sent these steps as they are. What one hands in together may cite and take
     * back within itself: the section never leant on it, yet the steps say it.
     */
    public Set<Viewer> mayFollow(Collection<Viewer> viewers, UUID section, List<Batch> batches) {
        Set<UUID> cited = new HashSet<>();
        for (Batch batch : batches) {
            batch.steps().stream()
                    .flatMap(step -> CITED.matcher(step).results())
                    .forEach(one -> cited.add(UUID.fromString(one.group(1))));
        }
        return cited.isEmpty() ? Set.copyOf(viewers) : rights.withinCiting(section, cited, viewers);
    }

    /** Whether the viewer still has every right that the socket was opened with. */
    public boolean mayStay(Viewer viewer) {
        return recorded.hold(viewer);
    }

    public int version(UUID section) {
        return store.head(section).version();
    }

    /** What was ordered between two versions, as it was handed in. Asks no policy: the caller has, for each receiver. */
    public List<Batch> between(UUID section, int version, int upTo) {
        List<Batch> recent = authority.recent(section, version).stream()
                .takeWhile(batch -> batch.end() <= upTo)
                .toList();
        int end = recent.isEmpty() ? version : recent.getLast().end();
        if (upTo <= end) {
            return recent;
        }
        Sections.Row row = sections.find(section).orElse(null);
        if (row == null) {
            return List.of();
        }
        List<Batch> all = new ArrayList<>(recent);
        all.addAll(Batches.of(store.steps(row, end, upTo)));
        return all;
    }
}
