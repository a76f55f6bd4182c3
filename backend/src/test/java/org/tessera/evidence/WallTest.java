package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
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
    private static final List<Country> COUNTRIES = List.of(Country.AM, Country.GE, Country.UA);
    private static final List<String> UNITS = List.of("EAST", "WEST");

    private final EvidenceTable table;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Random random = new Random(95);
    private final List<Made> made = new ArrayList<>();

    WallTest(EvidenceTable table, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.table = table;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Made(UUID id, UUID document, List<UUID> passages, Sharing.Origin origin, List<Grant> grants) {

        boolean readable(Viewer viewer, @Nullable UUID passage) {
            return Policy.mayRead(viewer, Sharing.of(origin, grants, passage, Instant.now()))
                    .allowed();
        }

        /** In the order of the database. */
        List<UUID> linked() {
            return passages.stream()
                    .limit(2)
                    .sorted(Comparator.comparing(UUID::toString))
                    .toList();
        }

        boolean known(Viewer viewer) {
            return Policy.mayKnow(viewer, Sharing.of(origin, grants, null, Instant.now()))
                            .allowed()
                    || passages.stream().anyMatch(passage -> readable(viewer, passage));
        }

        boolean inside(Viewer viewer) {
            return Policy.mayKnow(
                            viewer,
                            Sharing.of(origin, List.of(), null, Instant.now()).withdrawnUnreleased())
                    .allowed();
        }
    }

    @BeforeAll
    void make() {
        Behalf.ofPlatform(() -> transaction.execute(status -> {
            for (int i = 0; i < CONTRIBUTIONS; i++) {
                made.add(contribution());
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
        for (Viewer viewer : viewers()) {
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
        for (Viewer viewer : viewers()) {
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
        for (Viewer viewer : viewers()) {
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
        for (Viewer viewer : viewers()) {
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
                    insert(georgian.id(), grant(Set.of(Audience.AM), Set.of()));
                    return 0;
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        for (String statement : List.of(
                "update contribution set state = 'WITHDRAWN' where id = :id",
                "update contribution set owner = 'AM' where id = :id",
                "update release set ended_at = now() where contribution = :id",
                "delete from passage where contribution = :id",
                "delete from contribution where id = :id")) {
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

    private List<Viewer> viewers() {
        List<Viewer> viewers = new ArrayList<>();
        for (int i = 0; i < VIEWERS; i++) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (int r = random.nextInt(3); r >= 0; r--) {
                roles.add(pick(List.of(Role.values())));
            }
            viewers.add(new Viewer(
                    "viewer-" + i,
                    roles,
                    random.nextInt(4) == 0 ? null : pick(COUNTRIES),
                    random.nextInt(3) == 0 ? pick(UNITS) : null));
        }
        return viewers;
    }

    private Made contribution() {
        Country owner = pick(COUNTRIES);
        String unit = random.nextBoolean() ? pick(UNITS) : null;
        String state = pick(List.of("INDEXED", "INDEXED", "PARSED", "WITHDRAWN", "REPLACED", "REJECTED"));
        UUID id = UUID.randomUUID();
        UUID document = UUID.randomUUID();
        jdbc.sql("""
            insert into contribution (id, owner, authority, submitted_by, areas, period_from, period_to, evaluation,
                handling, marking, state, sha256, size, received_at, data_key, title, signature)
            values (:id, :owner, :unit, 'x', '{DRUGS}', '2025-01-01', '2025-12-31', 'B2', '{}', 'BPL', :state, 'x', 1,
                now(), :id, '', '')\
            """)
                .param("id", id)
                .param("owner", owner.name())
                .param("unit", unit, java.sql.Types.VARCHAR)
                .param("state", state)
                .update();
        jdbc.sql("""
            insert into document (id, contribution, ordinal, name, media_type, passages, state)
            values (:id, :contribution, 0, '', 'text/plain', 3, 'PARSED')\
            """).param("id", document).param("contribution", id).update();
        List<UUID> passages = Stream.generate(UUID::randomUUID).limit(3).toList();
        for (UUID passage : passages) {
            jdbc.sql("insert into passage (id, document, contribution, ordinal, words) values (?, ?, ?, ?, '')")
                    .params(passage, document, id, passages.indexOf(passage))
                    .update();
            jdbc.sql("insert into translation (passage, language, words, author, status) values (?, 'en', '',"
                            + " 'x', 'WORKING')")
                    .params(passage)
                    .update();
            jdbc.sql("insert into passage_evaluation (passage, side, evaluation, set_by) values (?, 'OWNER',"
                            + " 'A1', 'x')")
                    .params(passage)
                    .update();
        }
        jdbc.sql("insert into passage_findable (passage) select unnest(cast(? as uuid[]))")
                .params((Object) passages.toArray(UUID[]::new))
                .update();
        jdbc.sql("insert into passage_print (passage, contribution, prints) values (?, ?, '{1}')")
                .params(passages.getFirst(), id)
                .update();
        jdbc.sql("insert into passage_link (one, other, linked_by) values (least(?, ?), greatest(?, ?), 'x')")
                .params(passages.get(0), passages.get(1), passages.get(0), passages.get(1))
                .update();
        List<Grant> grants = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Set<Audience> to = EnumSet.of(pick(List.of(Audience.values())), pick(List.of(Audience.values())));
            Grant grant = grant(to, random.nextBoolean() ? Set.of() : Set.of(pick(passages)));
            insert(id, grant);
            grants.add(grant);
        }
        boolean gone = !state.equals("INDEXED") && !state.equals("PARSED");
        return new Made(
                id,
                document,
                passages,
                new Sharing.Origin(owner, unit, Set.of(), Marking.BPL, Marking.BPL, gone),
                grants);
    }

    private Grant grant(Set<Audience> to, Set<UUID> passages) {
        return new Grant(
                to,
                passages,
                random.nextInt(3) == 0 ? Instant.now().plus(Duration.ofDays(random.nextBoolean() ? 3 : -3)) : null,
                random.nextInt(4) == 0,
                "ana",
                random.nextBoolean() ? "lead" : null,
                random.nextInt(5) == 0);
    }

    private void insert(UUID contribution, Grant grant) {
        jdbc.sql("""
            insert into release (id, contribution, audiences, passages, until, anonymous, granted_by, granted_at,
                cosigned_by, ended_at)
            values (:id, :contribution, :to, :passages, :until, :anonymous, :by, now(), :beside, :ended)\
            """)
                .param("id", UUID.randomUUID())
                .param("contribution", contribution)
                .param("to", grant.to().stream().map(Enum::name).toArray(String[]::new))
                .param("passages", grant.passages().toArray(UUID[]::new))
                .param(
                        "until",
                        grant.until() == null ? null : grant.until().atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("anonymous", grant.anonymous())
                .param("by", grant.grantedBy())
                .param("beside", grant.cosignedBy(), java.sql.Types.VARCHAR)
                .param(
                        "ended",
                        grant.ended() ? Instant.now().atOffset(ZoneOffset.UTC) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Set<UUID> ids(Stream<UUID> ids) {
        return ids.collect(Collectors.toSet());
    }
}
