package org.tessera.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.ReleasedTo;
import org.tessera.policy.Grant;
import org.tessera.policy.Sharing;

/** What the policy needs to know of many passages at once: two statements, however many contributions they stand in. */
@Component
public class Sharings {

    private final Contributions contributions;
    private final ReleasedTo releasedTo;

    Sharings(Contributions contributions, ReleasedTo releasedTo) {
        this.contributions = contributions;
        this.releasedTo = releasedTo;
    }

    /**
     * @param contributions by id, all that the passages stand in
     * @param sharing by passage; those whose contribution is gone are missing
     */
    public record Known(Map<UUID, Contribution> contributions, Map<UUID, Sharing> sharing) {
        public Known {
            contributions = Map.copyOf(contributions);
            sharing = Map.copyOf(sharing);
        }
    }

    /** @param contributionOf the contribution of each passage */
    public Known of(Map<UUID, UUID> contributionOf) {
        if (contributionOf.isEmpty()) {
            return new Known(Map.of(), Map.of());
        }
        Map<UUID, Contribution> known = contributions.findAll(Set.copyOf(contributionOf.values()));
        Map<UUID, Sharing.Origin> origins = new HashMap<>();
        known.forEach((id, one) -> origins.put(id, contributions.origin(one)));
        return new Known(known, sharing(contributionOf, origins));
    }

    /**
     * The same for a decision alone: nothing is opened, and the database is asked the same whether there is much or
     * nothing, so that what is out of sight costs what never was.
     */
    public Map<UUID, Sharing> sharing(Map<UUID, UUID> contributionOf) {
        return sharing(contributionOf, contributions.origins(Set.copyOf(contributionOf.values())));
    }

    private Map<UUID, Sharing> sharing(Map<UUID, UUID> contributionOf, Map<UUID, Sharing.Origin> origins) {
        Map<UUID, List<Grant>> grants = releasedTo.grants(origins.keySet());
        Instant now = Instant.now();
        Map<UUID, Sharing> sharing = new HashMap<>();
        contributionOf.forEach((passage, contribution) -> {
            Sharing.Origin origin = origins.get(contribution);
            if (origin != null) {
                sharing.put(passage, Sharing.of(origin, grants.getOrDefault(contribution, List.of()), passage, now));
            }
        });
        return sharing;
    }
}
