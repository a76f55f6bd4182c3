package org.tessera.search;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;

/**
 * How far a viewer sees, in the terms of the index; the second check is the policy's.
 *
 * @param all everything but what is gone
 * @param own the viewer's own country
 * @param audiences as which the viewer sees what others released
 * @param gone contributions that nobody reads any more and that the index may still hold
 * @param narrowed contributions with a release that ended and that the index may still hold as released
 */
public record Sight(boolean all, @Nullable Country own, Set<Audience> audiences, Set<UUID> gone, Set<UUID> narrowed) {
    public Sight {
        audiences = Set.copyOf(audiences);
        gone = Set.copyOf(gone);
        narrowed = Set.copyOf(narrowed);
    }
}
