package org.tessera.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/**
 * What the policy needs to know of a contribution or a passage, at one moment.
 *
 * @param releasedTo the audiences of the owner's releases in force at this moment
 * @param withdrawn withdrawn, rejected or replaced: nobody but the owner and coordinators learns that it exists, and
 *     nobody reads it in search or quotation
 * @param anonymisedTo the audiences that may be told of it as "one partner country"
 * @param authority the unit that handed it in, null: the contact point
 * @param ceiling the highest marking that the installation is accredited for
 */
public record Sharing(
        Country owner,
        Set<Audience> releasedTo,
        boolean withdrawn,
        Set<Audience> anonymisedTo,
        @Nullable String authority,
        Set<HandlingCode> handling,
        Marking marking,
        Marking ceiling) {
    public Sharing {
        releasedTo = Set.copyOf(releasedTo);
        anonymisedTo = Set.copyOf(anonymisedTo);
        handling = Set.copyOf(handling);
    }

    /** Of the contact point, released openly, without handling codes, marked {@code PUBLIC}. */
    public Sharing(Country owner, Set<Audience> releasedTo, boolean withdrawn) {
        this(owner, releasedTo, withdrawn, Set.of(), null, Set.of(), Marking.PUBLIC, Marking.PUBLIC);
    }

    /** What is fixed of a contribution, before anybody's release. */
    public record Origin(
            Country owner,
            @Nullable String authority,
            Set<HandlingCode> handling,
            Marking marking,
            Marking ceiling,
            boolean withdrawn) {
        public Origin {
            handling = Set.copyOf(handling);
        }
    }

    /**
     * Reduces the owner's releases to what holds at a moment: expired, ended or waiting for a signature is absent.
     *
     * @param passage null: the contribution as a whole, which a release of some passages does not reach
     */
    public static Sharing of(Origin origin, Collection<Grant> grants, @Nullable UUID passage, Instant at) {
        Set<Audience> openly = EnumSet.noneOf(Audience.class);
        Set<Audience> anonymously = EnumSet.noneOf(Audience.class);
        for (Grant grant : grants) {
            if (grant.inForce(at) && grant.covers(passage)) {
                (grant.anonymous() ? anonymously : openly).addAll(grant.to());
            }
        }
        return new Sharing(
                origin.owner(),
                openly,
                origin.withdrawn(),
                anonymously,
                origin.authority(),
                origin.handling(),
                origin.marking(),
                origin.ceiling());
    }

    /** As before a withdrawal. */
    public Sharing beforeWithdrawal() {
        return new Sharing(owner, releasedTo, false, anonymisedTo, authority, handling, marking, ceiling);
    }

    /** With nothing of what others were given: whoever may know of this knows of it as its owner or a coordinator. */
    public Sharing withdrawnUnreleased() {
        return new Sharing(owner, Set.of(), true, Set.of(), authority, handling, marking, ceiling);
    }

    boolean aboveCeiling() {
        return marking.exceeds(ceiling);
    }

    boolean is(HandlingCode code) {
        return handling.contains(code);
    }
}
