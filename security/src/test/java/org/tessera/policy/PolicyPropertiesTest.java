package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** What must never hold, whoever looks at whatever: over generated cases, the same ones in every run. */
class PolicyPropertiesTest {

    private static final int CASES = 20_000;

    @Test
    void withoutAReleaseNobodyOutsideSees() {
        forAll(one -> {
            if (!one.inside()) {
                Sharing bare = one.with(List.of()).sharing(Case.NOW);
                assertThat(sees(Policy.mayRead(one.viewer(), bare))).isFalse();
                assertThat(sees(Policy.mayKnow(one.viewer(), bare))).isFalse();
            }
        });
    }

    @Test
    void whatExpiredOrEndedOrWaitsForASecondPersonIsAbsent() {
        forAll(one -> {
            List<Grant> inForce = one.grants().stream()
                    .filter(grant -> grant.inForce(Case.NOW))
                    .toList();
            assertThat(one.with(inForce).sharing(Case.NOW)).isEqualTo(one.sharing(Case.NOW));
        });
    }

    @Test
    void timeAloneNeverWidens() {
        forAll(one -> {
            Sharing later = one.sharing(Case.NOW.plus(Duration.ofDays(400)));
            assertThat(one.sharing(Case.NOW).releasedTo()).containsAll(later.releasedTo());
            assertNoWider(one.viewer(), later, one.sharing(Case.NOW));
        });
    }

    @Test
    void endingAReleaseNeverWidensAndAnotherNeverNarrows() {
        forAll(one -> {
            if (!one.grants().isEmpty()) {
                List<Grant> fewer = one.grants().subList(1, one.grants().size());
                assertNoWider(one.viewer(), one.with(fewer).sharing(Case.NOW), one.sharing(Case.NOW));
            }
        });
    }

    @Test
    void withdrawingNeverWidensAndNobodyReads() {
        forAll(one -> {
            Sharing.Origin was = one.origin();
            Sharing.Origin gone = new Sharing.Origin(
                    was.owner(), was.authority(), was.handling(), was.marking(), was.ceiling(), true);
            Sharing withdrawn = Sharing.of(gone, one.grants(), one.passage(), Case.NOW);
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
            Sharing cited = one.sharing(Case.NOW);
            SectionSharing section = new SectionSharing(null, Set.of(Audience.values()), List.of(cited));
            if (!cited.withdrawn()
                    && Policy.mayReadSection(one.viewer(), section).allowed()
                    && !one.viewer().is(Role.COORDINATOR)) {
                assertThat(Policy.mayRead(one.viewer(), cited).allowed()).isTrue();
            }
        });
    }

    @Test
    void citingMoreNeverWidens() {
        Sharing more = new Sharing(Country.AZ, Set.of(), false);
        forAll(one -> {
            Sharing cited = one.sharing(Case.NOW);
            SectionSharing before = new SectionSharing(null, Set.of(Audience.NETWORK), List.of(cited));
            SectionSharing after = new SectionSharing(null, Set.of(Audience.NETWORK), List.of(cited, more));
            if (Policy.mayReadSection(one.viewer(), after).allowed()) {
                assertThat(Policy.mayReadSection(one.viewer(), before).allowed())
                        .isTrue();
            }
        });
    }

    @Test
    void thePlatformItselfReadsNothing() {
        forAll(one -> assertThat(sees(Policy.mayRead(Viewer.PLATFORM, one.sharing(Case.NOW))))
                .isFalse());
    }

    @Test
    void aReleaseOfOnePassageReachesNoOther() {
        forAll(one -> {
            List<Grant> others = one.grants().stream()
                    .filter(grant ->
                            !grant.passages().isEmpty() && !grant.passages().contains(one.passage()))
                    .toList();
            assertThat(one.with(others).sharing(Case.NOW))
                    .isEqualTo(one.with(List.of()).sharing(Case.NOW));
        });
    }

    @Test
    void anonymousReleasesNeverOpenAnything() {
        forAll(one -> {
            List<Grant> anonymous =
                    one.grants().stream().filter(Grant::anonymous).toList();
            if (!one.inside()) {
                Sharing sharing = one.with(anonymous).sharing(Case.NOW);
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
                assertThat(sees(Policy.mayRead(one.viewer(), one.sharing(Case.NOW))))
                        .isFalse();
            }
        });
    }

    @Test
    void givingToAnAudienceShowsNobodyInItMoreThanHeMayRead() {
        forAll(one -> {
            Sharing sharing = one.sharing(Case.NOW);
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
                one -> Policy.mayRead(one.viewer(), one.sharing(Case.NOW)),
                one -> Policy.mayKnow(one.viewer(), one.sharing(Case.NOW)),
                one -> Policy.mayDecideAsOwner(one.viewer(), one.sharing(Case.NOW)),
                one -> Policy.mayCosign(one.viewer(), one.sharing(Case.NOW), "ana"),
                one -> Policy.mayAnswerAsOwner(one.viewer(), one.sharing(Case.NOW), "ana"),
                one -> Policy.mayAskOwner(one.viewer()),
                one -> Policy.mayTranslate(one.viewer(), one.sharing(Case.NOW)),
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
                assertThat(sees(Policy.mayRead(both, one.sharing(Case.NOW)))).isFalse();
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
            property.accept(Case.any(random));
        }
    }
}
