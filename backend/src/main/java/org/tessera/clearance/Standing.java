package org.tessera.clearance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.policy.Decision;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;

/** Whether a passage carries a statement that is given to an audience. */
public sealed interface Standing {

    /** The owner, as far as anybody knows of the passage. */
    @Nullable
    Country owner();

    record Given(Country owner) implements Standing {}

    /**
     * Only as "one partner country".
     *
     * @param wording the owner's own words for it, null: none were agreed
     */
    record Anonymous(Country owner, @Nullable String wording) implements Standing {}

    /** The owner has not released it to the audience; asking helps. */
    record NotReleased(Country owner) implements Standing {}

    /** Withdrawn, replaced, destroyed or above the ceiling; asking does not help. */
    record Gone(@Nullable Country owner) implements Standing {}

    /**
     * @param shared null: there is no such passage any more
     * @param wording the owner's, for this audience
     */
    static Standing of(@Nullable Sharing shared, Audience audience, Optional<String> wording) {
        if (shared == null || shared.withdrawn()) {
            return new Gone(shared == null ? null : shared.owner());
        }
        return switch (Policy.mayGiveTo(shared, audience)) {
            case Decision.Allowed _ -> new Given(shared.owner());
            case Decision.AllowedAnonymised _ -> new Anonymous(shared.owner(), wording.orElse(null));
            case Decision.Refused _ -> new NotReleased(shared.owner());
        };
    }
}
