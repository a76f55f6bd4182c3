package org.tessera.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<UUID, List<UUID>> passages = new LinkedHashMap<>();
        contributionOf.forEach((passage, contribution) ->
                passages.computeIfAbsent(contribution, any -> new ArrayList<>()).add(passage));
        Map<UUID, Contribution> known = contributions.findAll(passages.keySet());
        Map<UUID, List<Grant>> grants = releasedTo.grants(known.keySet());
        Instant now = Instant.now();
        Map<UUID, Sharing> sharing = new HashMap<>();
        known.forEach((id, one) -> add(
                sharing,
                contributions.origin(one),
                grants.getOrDefault(id, List.of()),
                passages.getOrDefault(id, List.of()),
                now));
        return new Known(known, sharing);
    }

    private static void add(
            Map<UUID, Sharing> sharing,
            Sharing.Origin origin,
            List<Grant> grants,
            Collection<UUID> passages,
            Instant now) {
        passages.forEach(passage -> sharing.put(passage, Sharing.of(origin, grants, passage, now)));
    }
}
