package org.tessera.contribution;

import java.util.Set;
import java.util.UUID;
import org.tessera.policy.Audience;

/** To whom whole contributions are released now; answered by the feature that keeps the releases. */
public interface ReleasedTo {

    /** The audiences of the releases in force. */
    Set<Audience> of(UUID contribution);

    /** An SQL select of the ids of all contributions released to one of {@code :audiences} (text[]), now. */
    String ids();
}
