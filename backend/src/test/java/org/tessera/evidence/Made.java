package org.tessera.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Viewer;
import org.tessera.policy.Grant;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;

/** A contribution of three passages that only tables know, and what the policy says of it. */
record Made(UUID id, UUID document, List<UUID> passages, Sharing.Origin origin, List<Grant> grants) {

    boolean readable(Viewer viewer, @Nullable UUID passage) {
        return Policy.mayRead(viewer, Sharing.of(origin, grants, passage, Instant.now()))
                .allowed();
    }

    /** In the order of the database. */
    List<UUID> linked() {
        return passages.stream()
                .limit(2)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    boolean known(Viewer viewer) {
        return Policy.mayKnow(viewer, Sharing.of(origin, grants, null, Instant.now()))
                        .allowed()
                || passages.stream().anyMatch(passage -> readable(viewer, passage));
    }

    boolean inside(Viewer viewer) {
        return Policy.mayKnow(
                        viewer,
                        Sharing.of(origin, List.of(), null, Instant.now()).withdrawnUnreleased())
                .allowed();
    }
}
