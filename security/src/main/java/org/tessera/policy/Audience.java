package org.tessera.policy;

import java.util.Arrays;
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

    /** A release to any of these is signed by two persons of the owner's. */
    public static final Set<Audience> BEYOND_THE_NETWORK = Set.copyOf(EnumSet.of(EU, CAPASPOC, PUBLIC));

    /** The audiences to which one person of the owner's releases, and for which a section is written. */
    public static final Set<Audience> OF_THE_NETWORK =
            Set.copyOf(EnumSet.of(AM, AZ, BY, GE, MD, UA, COORDINATORS, REVIEWERS, NETWORK));

    public static Audience of(Country country) {
        return valueOf(country.name());
    }

    /** Whether who belongs to this audience belongs to the other as well: the network's countries, and the public. */
    public boolean within(Audience wider) {
        boolean country = Arrays.stream(Country.values()).anyMatch(one -> of(one) == this);
        return wider == this || wider == PUBLIC || (wider == NETWORK && country);
    }

    /** The audiences that this viewer is a member of. A unit is no contact point: it belongs to the public alone. */
    public static Set<Audience> of(Viewer viewer) {
        Set<Audience> member = EnumSet.noneOf(Audience.class);
        if (viewer.is(Role.COORDINATOR)) {
            member.add(COORDINATORS);
        }
        if (viewer.is(Role.REVIEWER)) {
            member.add(REVIEWERS);
        }
        Country country = viewer.country();
        if (country != null && viewer.isContactPointOf(country)) {
            member.add(NETWORK);
            member.add(of(country));
        }
        if (!member.isEmpty() || viewer.belongsTo(country)) {
            member.add(PUBLIC);
        }
        return member;
    }
}
