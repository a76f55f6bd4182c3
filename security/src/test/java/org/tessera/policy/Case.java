package org.tessera.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/** Somebody, something of somebody's with the owner's releases, one passage of it: by chance. */
record Case(Viewer viewer, Sharing.Origin origin, List<Grant> grants, UUID passage) {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final List<UUID> PASSAGES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final List<String> UNITS = List.of("EAST", "WEST");
    private static final List<String> PERSONS = List.of("ana", "ben", "eva");

    Sharing sharing(Instant at) {
        return Sharing.of(origin, grants, passage, at);
    }

    Case with(List<Grant> others) {
        return new Case(viewer, origin, others, passage);
    }

    boolean inside() {
        boolean unit = viewer.authority() == null || viewer.authority().equals(origin.authority());
        return viewer.is(Role.COORDINATOR) || (viewer.belongsTo(origin.owner()) && unit);
    }

    static Case any(Random random) {
        Viewer viewer = new Viewer(
                pick(random, PERSONS),
                some(random, Role.class, 2),
                orNull(random, List.of(Country.AM, Country.GE, Country.UA)),
                random.nextInt(3) == 0 ? pick(random, UNITS) : null);
        Sharing.Origin origin = new Sharing.Origin(
                pick(random, List.of(Country.GE, Country.AM)),
                orNull(random, UNITS),
                some(random, HandlingCode.class, 1),
                pick(random, List.of(Marking.values())),
                random.nextInt(4) == 0 ? Marking.PUBLIC : Marking.RESTRICTED,
                random.nextInt(8) == 0);
        List<Grant> grants = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            grants.add(new Grant(
                    some(random, Audience.class, 3),
                    random.nextBoolean() ? Set.of() : Set.of(pick(random, PASSAGES)),
                    random.nextBoolean() ? null : NOW.plus(Duration.ofDays(random.nextInt(-20, 40))),
                    random.nextInt(3) == 0,
                    pick(random, PERSONS),
                    orNull(random, PERSONS),
                    random.nextInt(6) == 0));
        }
        return new Case(viewer, origin, grants, pick(random, PASSAGES));
    }

    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type, int atMost) {
        Set<E> some = EnumSet.noneOf(type);
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            some.add(pick(random, List.of(type.getEnumConstants())));
        }
        return some;
    }

    private static <T> @Nullable T orNull(Random random, List<T> from) {
        return random.nextInt(3) == 0 ? null : pick(random, from);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
