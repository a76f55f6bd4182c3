package org.tessera.contribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tessera.policy.Grant;

/** To whom whole contributions are released now; answered by the feature that keeps the releases. */
public interface ReleasedTo {

    /** The owner's releases, whether or not they are in force: the policy decides that. */
    default List<Grant> grants(UUID contribution) {
        return grants(Set.of(contribution)).getOrDefault(contribution, List.of());
    }

    /** The same of many; those without releases are missing. */
    Map<UUID, List<Grant>> grants(Collection<UUID> contributions);

    /** An SQL select of the ids of all contributions openly released to one of {@code :audiences} (text[]), now. */
    String ids();
}
