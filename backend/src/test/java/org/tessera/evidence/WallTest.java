package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;

/**
 * The second wall against the policy: over generated contributions, releases and viewers, the tables are asked directly, so
 * that nothing but the database's row-level security stands in the way, and have to answer what the policy would.
 */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallTest {

    private static final int CONTRIBUTIONS = 60;
    private static final int VIEWERS = 120;

    private final EvidenceTable table;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Making making;
    private final List<Made> made = new ArrayList<>();

    WallTest(EvidenceTable table, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.table = table;
        this.jdbc = jdbc;
        this.making = new Making(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void make() {
        Behalf.ofPlatform(() -> transaction.execute(status -> {
            for (int i = 0; i < CONTRIBUTIONS; i++) {
                made.add(making.contribution());
            }
            // nobody indexes what has no words
            return of("delete from search_change where contribution = any(:mine)");
        }));
    }

    @AfterAll
    void clear() {
        Behalf.ofPlatform(() -> transaction.execute(status -> of("delete from release where contribution = any(:mine)")
                + of("delete from document where contribution = any(:mine)")
                + of("delete from search_change where contribution = any(:mine)")
                + of("delete from contribution where id = any(:mine)")));
    }

    private int of(String statement) {
        return jdbc.sql(statement)
                .param("mine", made.stream().map(Made::id).toArray(UUID[]::new))
                .update();
    }

    @Test
    void passagesComeBackExactlyToWhomThePolicyLetsRead() {
        Set<UUID> all = ids(made.stream().flatMap(one -> one.passages().stream()));
        int shown = 0;
        for (Viewer viewer : making.viewers(VIEWERS)) {
            Set<UUID> allowed = ids(made.stream()
                    .flatMap(one -> one.passages().stream().filter(passage -> one.readable(viewer, passage))));

            Set<UUID> found =
                    ids(Behalf.of(viewer, () -> table.passages(all)).stream().map(EvidenceTable.PassageRow::id));
            assertThat(found).as("%s", viewer).isEqualTo(allowed);
            assertThat(ids(Behalf.of(viewer, () -> table.translations(all)).stream()
                            .map(EvidenceTable.TranslationRow::passage)))
                    .as("translations for %s", viewer)
                    .isEqualTo(allowed);
            assertThat(ids(Behalf.of(viewer, () -> table.evaluations(all)).stream()
                            .map(EvidenceTable.EvaluationRow::passage)))
                    .as("evaluations for %s", viewer)
                    .isEqualTo(allowed);
            shown += found.size();
        }
        assertThat(shown).as("the cases are worth something").isBetween(500, VIEWERS * all.size() / 2);
    }

    @Test
    void contributionsAndDocumentsComeBackExactlyToWhomKnowsOfThem() {
        for (Viewer viewer : making.viewers(VIEWERS)) {
            assertThat(seen(viewer, "contribution"))
                    .as("contributions for %s", viewer)
                    .isEqualTo(
                            ids(made.stream().filter(one -> one.known(viewer)).map(Made::id)));
            assertThat(seen(viewer, "document"))
                    .as("documents for %s", viewer)
                    .isEqualTo(
                            ids(made.stream().filter(one -> one.known(viewer)).map(Made::document)));
        }
    }

    @Test
    void releasesAreSeenByTheirOwnerTheCoordinatorsAndWhomTheyOpenSomethingTo() {
        for (Viewer viewer : making.viewers(VIEWERS)) {
            long expected = made.stream()
                    .mapToLong(one -> one.grants().stream()
                            .filter(grant -> one.inside(viewer)
                                    || (grant.inForce(Instant.now())
                                            && !grant.anonymous()
                                            && Audience.of(viewer).stream().anyMatch(grant.to()::contains)))
                            .count())
                    .sum();
            assertThat(seen(viewer, "release")).as("releases for %s", viewer).hasSize((int) expected);
        }
    }

    @Test
    void whatIsKeptOfAPassageComesBackWithIt() {
        for (Viewer viewer : making.viewers(VIEWERS)) {
            Set<UUID> readable = ids(made.stream()
                    .flatMap(one -> one.passages().stream().filter(passage -> one.readable(viewer, passage))));
            assertThat(of(viewer, "select passage from passage_findable where passage = any(:all)"))
                    .as("findable for %s", viewer)
                    .isEqualTo(readable);
            assertThat(of(viewer, "select other from passage_link where other = any(:all)"))
                    .as("links for %s", viewer)
                    .isEqualTo(ids(made.stream()
                            .filter(one -> readable.containsAll(one.linked()))
                            .map(one -> one.linked().getLast())));
            assertThat(of(viewer, "select passage from passage_print where passage = any(:all)"))
                    .as("prints are nobody's")
                    .isEmpty();
        }
    }

    private Set<UUID> of(Viewer viewer, String statement) {
        UUID[] all = made.stream().flatMap(one -> one.passages().stream()).toArray(UUID[]::new);
        return Behalf.of(
                viewer,
                () -> new HashSet<>(jdbc.sql(statement)
                        .param("all", all)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list()));
    }

    @Test
    void nobodyWritesForAnotherCountry() {
        Made georgian = any(Country.GE);
        Viewer stranger = new Viewer("stranger", Set.of(Role.ANALYST, Role.LEAD), Country.AM);
        assertThatThrownBy(() -> Behalf.of(stranger, () -> {
                    making.release(georgian.id(), making.grant(Set.of(Audience.AM), Set.of()));
                    return 0;
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        for (String statement : List.of(
                "update contribution set state = 'WITHDRAWN' where id = :id",
                "update contribution set owner = 'AM' where id = :id",
                "update release set ended_at = now() where contribution = :id")) {
            for (Viewer viewer : List.of(stranger, new Viewer("c", Set.of(Role.COORDINATOR), null))) {
                int changed = Behalf.of(
                        viewer,
                        () -> jdbc.sql(statement).param("id", georgian.id()).update());
                assertThat(changed).as("%s by %s", statement, viewer).isZero();
            }
        }
    }

    @Test
    void aTransactionMayChangeSidesAndComesBack() {
        Viewer nobody = new Viewer("auditor", Set.of(Role.AUDITOR), null);
        transaction.executeWithoutResult(status -> {
            assertThat(seen(nobody, "passage")).isEmpty();
            assertThat(Behalf.ofPlatform(() -> all("passage"))).isNotEmpty();
            Behalf.of(nobody, () -> {
                assertThat(all("passage")).isEmpty();
                assertThat(Behalf.ofPlatform(() -> all("passage"))).isNotEmpty();
                assertThat(all("passage")).isEmpty();
                return 0;
            });
        });
        assertThat(seen(nobody, "passage")).isEmpty();
    }

    @Test
    void theApplicationsLoginHasNoRightOfItsOwn() {
        String rights =
                Behalf.ofPlatform(() -> jdbc.sql("""
                    select rolsuper::text || rolbypassrls || rolinherit || rolcreaterole || rolcreatedb || exists (
                        select from pg_class where relowner = pg_roles.oid)
                    from pg_roles where rolname = session_user\
                    """).query(String.class).single());
        assertThat(rights).isEqualTo("false".repeat(6));
    }

    private Set<UUID> seen(Viewer viewer, String name) {
        return Behalf.of(viewer, () -> all(name));
    }

    private Set<UUID> all(String name) {
        List<UUID> mine = made.stream().map(Made::id).toList();
        String of = name.equals("contribution") ? "id" : "contribution";
        return new HashSet<>(jdbc.sql("select id from " + name + " where " + of + " = any(:mine)")
                .param("mine", mine.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    private Made any(Country owner) {
        return made.stream()
                .filter(one -> one.origin().owner() == owner && !one.origin().withdrawn())
                .findFirst()
                .orElseThrow();
    }

    private static Set<UUID> ids(Stream<UUID> ids) {
        return ids.collect(Collectors.toSet());
    }
}
