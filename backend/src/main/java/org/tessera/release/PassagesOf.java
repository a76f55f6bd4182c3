package org.tessera.release;

import java.util.Collection;
import java.util.UUID;

/** Which passages belong to a contribution; answered by the feature that keeps the evidence. */
public interface PassagesOf {

    /** Whether every one of the passages belongs to the contribution. */
    boolean all(UUID contribution, Collection<UUID> passages);
}
