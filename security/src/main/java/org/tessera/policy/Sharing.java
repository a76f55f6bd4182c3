package org.tessera.policy;

import java.util.Set;
import org.tessera.identity.Country;

/**
 * What the policy needs to know of a contribution or a passage.
 *
 * @param releasedTo the audiences of the owner's releases in force at this moment
 * @param withdrawn withdrawn, rejected or replaced: nobody but the owner and coordinators learns that it exists, and
 *     nobody reads it in search or quotation
 */
public record Sharing(Country owner, Set<Audience> releasedTo, boolean withdrawn) {
    public Sharing {
        releasedTo = Set.copyOf(releasedTo);
    }
}
