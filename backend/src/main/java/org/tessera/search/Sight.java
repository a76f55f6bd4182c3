package org.tessera.search;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;

/**
 * How far a viewer sees, in the terms of the index; the second check is the policy's.
 *
 * @param all everything but what is gone
 * @param own the viewer's own country, all of it
 * @param unit the unit whose own contributions the viewer sees, see {@link #unit}
 * @param audiences as which the viewer sees what others released
 * @param gone contributions that nobody reads any more and that the index may still hold
 * @param narrowed contributions with a release that ended and that the index may still hold as released
 */
public record Sight(
        boolean all,
        @Nullable Country own,
        @Nullable String unit,
        Set<Audience> audiences,
        Set<UUID> gone,
        Set<UUID> narrowed) {
    public Sight {
        audiences = Set.copyOf(audiences);
        gone = Set.copyOf(gone);
        narrowed = Set.copyOf(narrowed);
    }

    /** How a unit of a country stands among an entry's readers; no audience's name has a slash. */
    public static String unit(Country country, String authority) {
        return country + "/" + authority;
    }
}
