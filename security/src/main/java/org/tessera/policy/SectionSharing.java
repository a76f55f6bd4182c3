package org.tessera.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * What the policy needs to know of a section of a draft.
 *
 * @param country whose own part it is, null for a regional one
 * @param audience chosen by a coordinator
 * @param cited what the section leans on
 * @param team accounts that are named for its chapter, none: everybody whose role it is
 */
public record SectionSharing(@Nullable Country country, Set<Audience> audience, List<Sharing> cited, Set<String> team) {
    public SectionSharing {
        audience = Set.copyOf(audience);
        cited = List.copyOf(cited);
        team = Set.copyOf(team);
    }

    /** Of a chapter for which no team is named. */
    public SectionSharing(@Nullable Country country, Set<Audience> audience, List<Sharing> cited) {
        this(country, audience, cited, Set.of());
    }

    /** As if it leant on these. */
    public SectionSharing leaningOn(List<Sharing> others) {
        return new SectionSharing(country, audience, others, team);
    }
}
