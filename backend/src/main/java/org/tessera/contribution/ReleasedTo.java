package org.tessera.contribution;

import java.util.List;
import java.util.UUID;
import org.tessera.policy.Grant;

/** To whom whole contributions are released now; answered by the feature that keeps the releases. */
public interface ReleasedTo {

    /** The owner's releases, whether or not they are in force: the policy decides that. */
    List<Grant> grants(UUID contribution);

    /** An SQL select of the ids of all contributions openly released to one of {@code :audiences} (text[]), now. */
    String ids();
}
