package org.tessera.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;
import org.tessera.policy.Sharing;

/** Contributions, releases and viewers by chance, the same ones in every run; what there are no words of is put straight into tables. */
final class Making {

    private static final List<Country> COUNTRIES = List.of(Country.AM, Country.GE, Country.UA);
    private static final List<String> UNITS = List.of("EAST", "WEST");

    private final Random random = new Random(95);
    private final JdbcClient jdbc;

    Making(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Viewer> viewers(int number) {
        List<Viewer> viewers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
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

    Made contribution() {
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
            release(id, grant);
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

    Grant grant(Set<Audience> to, Set<UUID> passages) {
        return new Grant(
                to,
                passages,
                random.nextInt(3) == 0 ? Instant.now().plus(Duration.ofDays(random.nextBoolean() ? 3 : -3)) : null,
                random.nextInt(4) == 0,
                "ana",
                random.nextBoolean() ? "lead" : null,
                random.nextInt(5) == 0);
    }

    void release(UUID contribution, Grant grant) {
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
}
