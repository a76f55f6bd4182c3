package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/** What must never hold, whoever looks at whatever: over generated cases, the same ones in every run. */
class PolicyPropertiesTest {

    private static final int CASES = 20_000;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<UUID> PASSAGES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final List<String> UNITS = List.of("EAST", "WEST");
    private static final List<String> PERSONS = List.of("ana", "ben", "eva");

    /** Somebody, something of somebody's with the owner's releases, one passage of it. */
    record Case(Viewer viewer, Sharing.Origin origin, List<Grant> grants, UUID passage) {

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
    }

    @Test
    void withoutAReleaseNobodyOutsideSees() {
        forAll(one -> {
            if (!one.inside()) {
                Sharing bare = one.with(List.of()).sharing(NOW);
                assertThat(sees(Policy.mayRead(one.viewer(), bare))).isFalse();
                assertThat(sees(Policy.mayKnow(one.viewer(), bare))).isFalse();
            }
        });
    }

    @Test
    void whatExpiredOrEndedOrWaitsForASecondPersonIsAbsent() {
        forAll(one -> {
            List<Grant> inForce =
                    one.grants().stream().filter(grant -> grant.inForce(NOW)).toList();
            assertThat(one.with(inForce).sharing(NOW)).isEqualTo(one.sharing(NOW));
        });
    }

    @Test
    void timeAloneNeverWidens() {
        forAll(one -> {
            Sharing later = one.sharing(NOW.plus(Duration.ofDays(400)));
            assertThat(one.sharing(NOW).releasedTo()).containsAll(later.releasedTo());
            assertNoWider(one.viewer(), later, one.sharing(NOW));
        });
    }

    @Test
    void endingAReleaseNeverWidensAndAnotherNeverNarrows() {
        forAll(one -> {
            if (!one.grants().isEmpty()) {
                List<Grant> fewer = one.grants().subList(1, one.grants().size());
                assertNoWider(one.viewer(), one.with(fewer).sharing(NOW), one.sharing(NOW));
            }
        });
    }

    @Test
    void withdrawingNeverWidensAndNobodyReads() {
        forAll(one -> {
            Sharing.Origin was = one.origin();
            Sharing.Origin gone = new Sharing.Origin(
                    was.owner(), was.authority(), was.handling(), was.marking(), was.ceiling(), true);
            Sharing withdrawn = Sharing.of(gone, one.grants(), one.passage(), NOW);
            assertThat(sees(Policy.mayRead(one.viewer(), withdrawn))).isFalse();
            if (Policy.mayKnow(one.viewer(), withdrawn).allowed()) {
                assertThat(one.inside()).isTrue();
            }
            for (Audience audience : Audience.values()) {
                assertThat(sees(Policy.mayGiveTo(withdrawn, audience, Purpose.of(audience))))
                        .isFalse();
            }
        });
    }

    @Test
    void citingNeverReleases() {
        forAll(one -> {
            Sharing cited = one.sharing(NOW);
            SectionSharing section = new SectionSharing(null, Set.of(Audience.values()), List.of(cited));
            if (!cited.withdrawn()
                    && Policy.mayReadSection(one.viewer(), section).allowed()
                    && !one.viewer().is(Role.COORDINATOR)) {
                assertThat(Policy.mayRead(one.viewer(), cited).allowed()).isTrue();
            }
        });
    }

    @Test
    void aReleaseOfOnePassageReachesNoOther() {
        forAll(one -> {
            List<Grant> others = one.grants().stream()
                    .filter(grant ->
                            !grant.passages().isEmpty() && !grant.passages().contains(one.passage()))
                    .toList();
            assertThat(one.with(others).sharing(NOW))
                    .isEqualTo(one.with(List.of()).sharing(NOW));
        });
    }

    @Test
    void anonymousReleasesNeverOpenAnything() {
        forAll(one -> {
            List<Grant> anonymous =
                    one.grants().stream().filter(Grant::anonymous).toList();
            if (!one.inside()) {
                Sharing sharing = one.with(anonymous).sharing(NOW);
                assertThat(Policy.mayRead(one.viewer(), sharing).allowed()).isFalse();
                assertThat(Policy.mayReadSection(
                                        one.viewer(),
                                        new SectionSharing(null, Set.of(Audience.values()), List.of(sharing)))
                                .allowed())
                        .isFalse();
            }
        });
    }

    @Test
    void aboveTheCeilingNobodyReads() {
        forAll(one -> {
            if (one.origin().marking().exceeds(one.origin().ceiling())) {
                assertThat(sees(Policy.mayRead(one.viewer(), one.sharing(NOW)))).isFalse();
            }
        });
    }

    @Test
    void givingToAnAudienceShowsNobodyInItMoreThanHeMayRead() {
        forAll(one -> {
            Sharing sharing = one.sharing(NOW);
            for (Audience audience : Audience.of(one.viewer())) {
                if (audience != Audience.PUBLIC && Policy.belongsOrIsReleased(sharing, audience)) {
                    assertThat(Policy.mayRead(one.viewer(), sharing).allowed())
                            .as("%s of %s through %s", one.viewer(), sharing, audience)
                            .isTrue();
                }
            }
        });
    }

    /** Each act of the policy, for one viewer and one piece of evidence. */
    static Stream<Function<Case, Decision>> acts() {
        return Stream.of(
                one -> Policy.mayRead(one.viewer(), one.sharing(NOW)),
                one -> Policy.mayKnow(one.viewer(), one.sharing(NOW)),
                one -> Policy.mayDecideAsOwner(one.viewer(), one.sharing(NOW)),
                one -> Policy.mayCosign(one.viewer(), one.sharing(NOW), "ana"),
                one -> Policy.mayAnswerAsOwner(one.viewer(), one.sharing(NOW), "ana"),
                one -> Policy.mayAskOwner(one.viewer()),
                one -> Policy.mayTranslate(one.viewer(), one.sharing(NOW)),
                one -> Policy.mayEvaluateBeside(one.viewer()),
                one -> Policy.mayHandIn(one.viewer()),
                one -> Policy.maySearch(one.viewer()),
                one -> Policy.mayCoordinate(one.viewer()),
                one -> Policy.mayReadLedger(one.viewer()));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void twoRolesTogetherNeverAllowWhatNeitherAllowsAlone(Function<Case, Decision> act) {
        forAll(one -> {
            Viewer sum = one.viewer();
            if (act.apply(one).allowed()) {
                assertThat(sum.roles().stream()
                                .map(role -> new Viewer(sum.account(), Set.of(role), sum.country(), sum.authority()))
                                .anyMatch(part -> act.apply(new Case(part, one.origin(), one.grants(), one.passage()))
                                        .allowed()))
                        .as("%s", one)
                        .isTrue();
            }
        });
    }

    @Test
    void nobodyWhoAuditsOrAdministersReadsAnything() {
        forAll(one -> {
            for (Role apart : List.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
                Set<Role> roles = new HashSet<>(one.viewer().roles());
                roles.add(apart);
                Viewer both = new Viewer("both", roles, one.viewer().country());
                assertThat(sees(Policy.mayRead(both, one.sharing(NOW)))).isFalse();
            }
        });
    }

    private static void assertNoWider(Viewer viewer, Sharing narrow, Sharing wide) {
        if (Policy.mayRead(viewer, narrow).allowed()) {
            assertThat(Policy.mayRead(viewer, wide).allowed()).isTrue();
        }
        if (sees(Policy.mayRead(viewer, narrow))) {
            assertThat(sees(Policy.mayRead(viewer, wide))).isTrue();
        }
    }

    private static boolean sees(Decision decision) {
        return decision.allowed() || decision.anonymised();
    }

    private static void forAll(Consumer<Case> property) {
        Random random = new Random(20260301);
        for (int i = 0; i < CASES; i++) {
            property.accept(any(random));
        }
    }

    private static Case any(Random random) {
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
