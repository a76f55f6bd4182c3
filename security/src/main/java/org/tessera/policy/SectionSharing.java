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
 */
public record SectionSharing(@Nullable Country country, Set<Audience> audience, List<Sharing> cited) {
    public SectionSharing {
        audience = Set.copyOf(audience);
        cited = List.copyOf(cited);
    }
}
