package org.tessera.release;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which passages belong to a contribution; answered by the feature that keeps the evidence. */
public interface PassagesOf {

    /** Whether every one of the passages belongs to the contribution. */
    boolean all(UUID contribution, Collection<UUID> passages);

    /** Which contribution each belongs to; unknown ones are missing. */
    Map<UUID, UUID> contributions(Collection<UUID> passages);
}
