package org.tessera.release;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contributions;
import org.tessera.personal.PersonalData;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;
import org.tessera.wall.Behalf;

/** What owners let be told instead of a passage's words. For other features' decisions; asks no policy. */
@Component
public class Wordings {

    private final ReleaseTable table;
    private final Contributions contributions;
    private final PassagesOf passagesOf;
    private final PersonalData personal;
    private final Clock clock = Clock.systemUTC();

    Wordings(ReleaseTable table, Contributions contributions, PassagesOf passagesOf, PersonalData personal) {
        this.table = table;
        this.contributions = contributions;
        this.passagesOf = passagesOf;
        this.personal = personal;
    }

    /**
     * By passage, as far as its owner agreed to a wording for the audience or for one that includes it; the latest counts.
     * Personal data is masked.
     */
    public Map<UUID, String> of(Collection<UUID> passages, Audience audience) {
        Map<UUID, String> wordings = new HashMap<>();
        Map<UUID, List<Release>> known = new HashMap<>();
        Instant now = clock.instant();
        passagesOf.contributions(passages).forEach((passage, contribution) -> {
            for (Release release : known.computeIfAbsent(contribution, this::notEnded)) {
                String wording = release.terms().wording();
                Grant grant = release.grant();
                boolean agreed = grant.anonymous()
                        && grant.inForce(now)
                        && grant.covers(passage)
                        && release.to().stream().anyMatch(audience::within);
                if (wording != null && agreed) {
                    wordings.put(passage, personal.masked(wording));
                }
            }
        });
        return wordings;
    }

    private List<Release> notEnded(UUID contribution) {
        return Behalf.ofPlatform(
                () -> contributions.find(contribution).map(table::notEnded).orElse(List.of()));
    }
}
