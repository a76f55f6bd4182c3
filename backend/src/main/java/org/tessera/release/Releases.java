package org.tessera.release;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.policy.Sharing;

/** The owner's releases, and what the policy needs to know of a contribution or passage. */
@Component
public class Releases {

    /**
     * @throws org.tessera.problem.NotFound out of the viewer's sight
     * @throws org.tessera.problem.Forbidden not the owner's people
     * @throws org.tessera.problem.Invalid an audience beyond the network
     */
    public Release grant(
            Viewer viewer, UUID contribution, Set<Audience> to, Set<UUID> passages, @Nullable Instant until) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void revoke(Viewer viewer, UUID contribution, UUID release) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void withdraw(Viewer viewer, UUID contribution, String reason) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** In force now, for the owner's people and coordinators; empty for others. */
    public List<Release> of(Viewer viewer, UUID contribution) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Of the whole contribution. */
    public Sharing sharing(UUID contribution) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Of each passage of the contribution asked for, whole releases included. */
    public Map<UUID, Sharing> sharing(UUID contribution, Collection<UUID> passages) {
        throw new UnsupportedOperationException("not built yet");
    }
}
