package org.tessera.contribution;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.paging.Page;

/** The contributions, read through the policy. */
@Component
public class Contributions {

    /** For jobs and other features' rules; asks no policy. */
    public Optional<Contribution> find(UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** As the viewer may know it; empty if absent or out of sight. */
    public Optional<Contribution> visible(Viewer viewer, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Newest first. */
    public Page<Contribution> list(Viewer viewer, int page, int size) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A legal step of the state, with problems for a person; publishes {@link ContributionChanged} after the commit. */
    public void moveTo(UUID id, ContributionState state, String... problems) {
        throw new UnsupportedOperationException("not built yet");
    }
}
