package org.tessera.policy;

import java.util.EnumSet;
import java.util.Set;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** To whom an owner releases, or for whom a section is written. */
public enum Audience {
    AM,
    AZ,
    BY,
    GE,
    MD,
    UA,
    COORDINATORS,
    REVIEWERS,
    /** All national contact points; nobody else. */
    NETWORK,
    EU,
    CAPASPOC,
    /** Includes every other audience. */
    PUBLIC;

    /** The audiences an owner can choose today; the others need the co-signature that the consent workflow brings. */
    public static final Set<Audience> OF_THE_NETWORK =
            Set.copyOf(EnumSet.of(AM, AZ, BY, GE, MD, UA, COORDINATORS, REVIEWERS, NETWORK));

    public static Audience of(Country country) {
        return valueOf(country.name());
    }

    /** The audiences that this viewer is a member of. */
    public static Set<Audience> of(Viewer viewer) {
        Set<Audience> member = EnumSet.noneOf(Audience.class);
        if (viewer.is(Role.COORDINATOR)) {
            member.add(COORDINATORS);
        }
        if (viewer.is(Role.REVIEWER)) {
            member.add(REVIEWERS);
        }
        Country country = viewer.country();
        if (country != null && viewer.belongsTo(country)) {
            member.add(NETWORK);
            member.add(of(country));
        }
        if (!member.isEmpty()) {
            member.add(PUBLIC);
        }
        return member;
    }
}
