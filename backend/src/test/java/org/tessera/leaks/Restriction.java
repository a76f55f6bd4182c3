package org.tessera.leaks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;
import org.tessera.policy.Sharing;

/** Every kind of restriction that an owner can set on a contribution. */
enum Restriction {
    UNRELEASED("nobody"),
    TO_A_COUNTRY("MD"),
    TO_THE_NETWORK("NETWORK"),
    TO_REVIEWERS("REVIEWERS"),
    ONE_PASSAGE("MD, one of two passages"),
    ANONYMOUSLY("NETWORK, as one partner country"),
    EXPIRED("MD, until a moment ago"),
    REVOKED("MD, revoked"),
    PROPOSED("PUBLIC, waiting for the second signature"),
    COSIGNED("PUBLIC, signed by two persons"),
    WITHDRAWN("NETWORK, then withdrawn"),
    OF_A_UNIT("nobody; handed in by a unit");

    /** A word of every contribution's text that no other test writes: what is found by it is the whole scene. */
    static final String EVERYWHERE = "vexqarion";

    final String words;
    /** Letters that stand in this contribution's title, note, file and text, and nowhere else. */
    final String marker = "zq" + name().toLowerCase(java.util.Locale.ROOT).replace("_", "") + "vex";

    Restriction(String words) {
        this.words = words;
    }

    Kind handedInBy() {
        return this == OF_A_UNIT ? Kind.OWNERS_UNIT : Kind.OWNER;
    }

    /** The release's audience, null: none is made. */
    @Nullable
    String audience() {
        return switch (this) {
            case UNRELEASED, OF_A_UNIT -> null;
            case TO_A_COUNTRY, ONE_PASSAGE, EXPIRED, REVOKED -> "MD";
            case TO_THE_NETWORK, ANONYMOUSLY, WITHDRAWN -> "NETWORK";
            case TO_REVIEWERS -> "REVIEWERS";
            case PROPOSED, COSIGNED -> "PUBLIC";
        };
    }

    /** What the policy is told of a passage of it. */
    Sharing sharing(@Nullable UUID passage, UUID releasedPassage) {
        Instant now = Instant.now();
        String to = audience();
        List<Grant> grants = to == null
                ? List.of()
                : List.of(new Grant(
                        Set.of(Audience.valueOf(to)),
                        this == ONE_PASSAGE ? Set.of(releasedPassage) : Set.of(),
                        this == EXPIRED ? now.minus(Duration.ofSeconds(1)) : null,
                        this == ANONYMOUSLY,
                        "analyst-ge",
                        this == COSIGNED ? "lead-ge" : null,
                        this == REVOKED || this == WITHDRAWN));
        Sharing.Origin origin = new Sharing.Origin(
                Country.GE,
                this == OF_A_UNIT ? Kind.OWNERS_UNIT.viewer().authority() : null,
                Set.of(HandlingCode.H0),
                Marking.BPL,
                Marking.BPL,
                this == WITHDRAWN);
        return Sharing.of(origin, grants, passage, now);
    }
}
