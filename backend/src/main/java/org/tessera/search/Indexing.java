package org.tessera.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.likeness.Prints;
import org.tessera.policy.Sharing;
import org.tessera.release.Releases;

/**
 * Brings the index to what the database says of a contribution, however often it is asked and by how many nodes at once:
 * entries bear their passage's id, so nothing is in the index twice.
 */
@Component
public class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int AT_ONCE = 50;

    private final Contributions contributions;
    private final Evidence evidence;
    private final Releases releases;
    private final Entries entries;
    private final PassageIndex index;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Prints prints;
    private final OwnWords words;

    Indexing(
            Contributions contributions,
            Evidence evidence,
            Releases releases,
            Entries entries,
            PassageIndex index,
            Changes changes,
            ApplicationEventPublisher events,
            Prints prints,
            OwnWords words) {
        this.contributions = contributions;
        this.evidence = evidence;
        this.releases = releases;
        this.entries = entries;
        this.index = index;
        this.changes = changes;
        this.events = events;
        this.prints = prints;
        this.words = words;
    }

    /**
     * Returns when what is now found is what may be found.
     *
     * @throws IndexAway try again later; the change stays noted
     */
    public void index(UUID contribution) {
        changes.settle(contribution, () -> {
            contributions.find(contribution).ifPresentOrElse(this::index, () -> index.replace(contribution, List.of()));
            events.publishEvent(new PassagesIndexed(contribution));
        });
    }

    private void index(Contribution one) {
        switch (one.state()) {
            case PARSED, INDEXED -> {
                write(one);
                if (one.state() == ContributionState.PARSED) {
                    contributions.moveTo(one.id(), ContributionState.INDEXED);
                }
            }
            case WITHDRAWN, REPLACED, REJECTED, QUARANTINED -> {
                index.replace(one.id(), List.of());
                prints.keep(one.id(), List.of());
                words.keep(one, List.of());
            }
            // not yet: being parsed asks again
            case RECEIVED, OPENED -> {}
        }
    }

    private void write(Contribution one) {
        UUID contribution = one.id();
        List<Passage> passages = evidence.forIndexing(contribution);
        prints.keep(contribution, passages);
        words.keep(one, passages);
        Map<UUID, Sharing> sharing = releases.sharing(
                contribution, passages.stream().map(Passage::id).toList());
        index.replace(
                contribution,
                passages.stream()
                        .filter(passage -> sharing.containsKey(passage.id()))
                        .map(passage -> entries.entry(passage, shared(sharing, passage)))
                        .toList());
    }

    private static Sharing shared(Map<UUID, Sharing> sharing, Passage passage) {
        return Objects.requireNonNull(sharing.get(passage.id()));
    }

    /**
     * Indexes what waits, longest waiting first, some at a time.
     *
     * @throws IndexAway try again later
     */
    public void catchUp() {
        for (UUID contribution : changes.waiting(AT_ONCE)) {
            try {
                index(contribution);
            } catch (IndexAway away) {
                throw away;
            } catch (RuntimeException failed) {
                LOG.error("Contribution {} cannot be indexed now; others go first", contribution, failed);
                changes.postpone(contribution);
            }
        }
    }
}
