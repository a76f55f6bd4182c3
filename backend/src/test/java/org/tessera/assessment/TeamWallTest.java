package org.tessera.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.policy.SectionSharing;
import org.tessera.policy.TeamPolicy;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;

/**
 * The second wall of teams against the policy: over generated teams, outlines and viewers, the tables are asked directly and
 * have to answer what the policy would. All of it in one transaction that is taken back.
 */
@TesseraTest
class TeamWallTest {

    private static final int ASSESSMENTS = 6;
    private static final int VIEWERS = 80;
    private static final List<String> ACCOUNTS = List.of("ana", "eva", "ion", "lia", "oto");
    private static final List<Country> COUNTRIES = List.of(Country.AM, Country.GE, Country.UA);

    private final Random random = new Random(29);
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Chapter> chapters = new ArrayList<>();

    TeamWallTest(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Section(UUID id, SectionSharing sharing) {}

    private record Chapter(UUID id, Set<String> team, List<Section> sections) {

        boolean known(Viewer viewer) {
            return TeamPolicy.mayEnter(viewer, new SectionSharing(null, Set.of(), List.of(), team))
                            .allowed()
                    || !entered(viewer).isEmpty();
        }

        Set<UUID> entered(Viewer viewer) {
            return sections.stream()
                    .filter(one -> TeamPolicy.mayEnter(viewer, one.sharing()).allowed())
                    .map(Section::id)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void chaptersAndSectionsComeBackExactlyToWhomTheTeamLetsIn() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Behalf.ofPlatform(() -> {
                for (int i = 0; i < ASSESSMENTS; i++) {
                    assessment();
                }
                return chapters.size();
            });
            int shown = 0;
            for (Viewer viewer : viewers()) {
                Set<UUID> known = chapters.stream()
                        .filter(one -> one.known(viewer))
                        .map(Chapter::id)
                        .collect(Collectors.toSet());
                Set<UUID> entered = chapters.stream()
                        .flatMap(one -> one.entered(viewer).stream())
                        .collect(Collectors.toSet());
                assertThat(asked(viewer, "select id from chapter where id = any(?)"))
                        .as("chapters for %s", viewer)
                        .isEqualTo(known);
                assertThat(asked(viewer, "select id from section where chapter = any(?)"))
                        .as("sections for %s", viewer)
                        .isEqualTo(entered);
                shown += known.size();
            }
            assertThat(shown)
                    .as("the cases are worth something")
                    .isBetween(VIEWERS * chapters.size() / 10, VIEWERS * chapters.size() * 9 / 10);
        });
    }

    private Set<UUID> asked(Viewer viewer, String statement) {
        UUID[] mine = chapters.stream().map(Chapter::id).toArray(UUID[]::new);
        return Behalf.of(
                viewer,
                () -> new HashSet<>(jdbc.sql(statement)
                        .param(mine)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list()));
    }

    private void assessment() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into assessment (id, language, data_key, title, created_by) values (?, 'en', ?, '', 'x')")
                .params(id, id)
                .update();
        Set<String> whole = random.nextBoolean() ? Set.of() : team(id, null);
        for (int ordinal = 0; ordinal < 6; ordinal++) {
            UUID chapter = UUID.randomUUID();
            jdbc.sql("insert into chapter (id, assessment, ordinal, title) values (?, ?, ?, '')")
                    .params(chapter, id, ordinal)
                    .update();
            Set<String> own = random.nextInt(3) == 0 ? Set.of() : team(id, chapter);
            Set<String> team = own.isEmpty() ? whole : own;
            List<Section> sections = new ArrayList<>();
            for (int place = random.nextInt(4); place > 0; place--) {
                sections.add(section(chapter, place, team));
            }
            chapters.add(new Chapter(chapter, team, sections));
        }
    }

    private Set<String> team(UUID assessment, @Nullable UUID chapter) {
        Set<String> team = new TreeSet<>(List.of(pick(ACCOUNTS), pick(ACCOUNTS)));
        for (String account : team) {
            jdbc.sql("insert into team_member (assessment, chapter, account, named_by, named_at)"
                            + " values (:assessment, :chapter, :account, 'x', now())")
                    .param("assessment", assessment)
                    .param("chapter", chapter, java.sql.Types.OTHER)
                    .param("account", account)
                    .update();
        }
        return team;
    }

    private Section section(UUID chapter, int place, Set<String> team) {
        UUID id = UUID.randomUUID();
        Country part = random.nextInt(3) == 0 ? pick(COUNTRIES) : null;
        Set<Audience> audience = EnumSet.of(pick(List.of(Audience.values())), pick(List.of(Audience.values())));
        jdbc.sql("insert into section (id, chapter, ordinal, country, audience, title)"
                        + " values (:id, :chapter, :place, :part, string_to_array(:audience, ','), '')")
                .param("id", id)
                .param("chapter", chapter)
                .param("place", place)
                .param("part", part == null ? null : part.name(), java.sql.Types.VARCHAR)
                .param("audience", audience.stream().map(Enum::name).collect(Collectors.joining(",")))
                .update();
        return new Section(id, new SectionSharing(part, audience, List.of(), team));
    }

    private List<Viewer> viewers() {
        List<Viewer> viewers = new ArrayList<>();
        for (int i = 0; i < VIEWERS; i++) {
            Set<Role> roles = EnumSet.of(pick(List.of(Role.values())), pick(List.of(Role.values())));
            String account = random.nextInt(4) == 0 ? "somebody" : pick(ACCOUNTS);
            Country country = random.nextInt(3) == 0 ? null : pick(COUNTRIES);
            viewers.add(new Viewer(account, roles, country, random.nextInt(3) == 0 ? "EAST" : null));
        }
        return viewers;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
