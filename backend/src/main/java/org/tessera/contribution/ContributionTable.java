package org.tessera.contribution;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import org.tessera.policy.Sharing;

/** The table {@code contribution}; what a row holds is {@link ContributionRow}'s to say. */
@Component
class ContributionTable {

    private static final String[] GONE = Arrays.stream(ContributionState.values())
            .filter(ContributionState::gone)
            .map(Enum::name)
            .toArray(String[]::new);

    private static final String WANTED = "and (cardinality(:owners) = 0 or owner = any(:owners)) and"
            + " (cardinality(:areas) = 0 or areas && cast(:areas as text[])) and (cardinality(:states) = 0 or state ="
            + " any(:states)) ";

    private final JdbcClient jdbc;
    private final ContributionRow rows;
    private final String insight;

    ContributionTable(JdbcClient jdbc, ContributionRow rows, ReleasedTo releasedTo) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.insight =
                " (owner = any(:countries) or (owner = :unitCountry and authority = :unit) or (state <> all(:gone)"
                        + " and id in (" + releasedTo.ids() + "))) ";
    }

    /**
     * What of the table somebody may know.
     *
     * @param countries of which everything is known
     * @param unit whose own contributions are known, with its country; null: none
     * @param audiences to whom the rest must be released
     */
    record Sight(
            Set<Country> countries,
            @Nullable Country unitCountry,
            @Nullable String unit,
            Set<Audience> audiences) {}

    Optional<Contribution> find(UUID id) {
        return jdbc.sql("select * from contribution where id = :id")
                .param("id", id)
                .query(rows::read)
                .optional();
    }

    /** Unknown ids are missing. */
    List<Contribution> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from contribution where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(rows::read)
                .list();
    }

    /** What the policy needs to know of each, nothing of it opened; unknown ids are missing. */
    Map<UUID, Sharing.Origin> origins(Collection<UUID> ids, Marking ceiling) {
        Map<UUID, Sharing.Origin> origins = new HashMap<>();
        jdbc.sql("select id, owner, authority, handling, marking, state from contribution where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    origins.put(row.getObject("id", UUID.class), ContributionRow.origin(row, ceiling));
                });
        return origins;
    }

    Optional<Contribution> find(Sight sight, UUID id) {
        return in(sight, "select * from contribution where id = :id and" + insight)
                .param("id", id)
                .query(rows::read)
                .optional();
    }

    List<Contribution> list(Sight sight, Sieve sieve, int offset, int size) {
        return through(
                        sieve,
                        in(
                                sight,
                                "select * from contribution where" + insight + WANTED
                                        + "order by received_at desc, id offset :offset limit :size"))
                .param("offset", offset)
                .param("size", size)
                .query(rows::read)
                .list();
    }

    long count(Sight sight, Sieve sieve) {
        return through(sieve, in(sight, "select count(*) from contribution where" + insight + WANTED))
                .query(Long.class)
                .single();
    }

    Set<Country> owners(Sight sight) {
        Set<Country> owners = EnumSet.noneOf(Country.class);
        in(sight, "select distinct owner from contribution where" + insight)
                .query((row, number) -> owners.add(Country.valueOf(row.getString("owner"))))
                .list();
        return owners;
    }

    private static JdbcClient.StatementSpec through(Sieve sieve, JdbcClient.StatementSpec statement) {
        return statement
                .param("owners", names(sieve.owners()))
                .param("areas", sieve.areas().toArray(String[]::new))
                .param("states", names(sieve.states()));
    }

    private JdbcClient.StatementSpec in(Sight sight, String sql) {
        return jdbc.sql(sql)
                .param("countries", names(sight.countries()))
                .param(
                        "unitCountry",
                        sight.unitCountry() == null ? null : sight.unitCountry().name(),
                        Types.VARCHAR)
                .param("unit", sight.unit(), Types.VARCHAR)
                .param("gone", GONE)
                .param("audiences", names(sight.audiences()));
    }

    void insert(Contribution one) {
        Particulars said = one.particulars();
        jdbc.sql("""
                insert into contribution (id, owner, submitted_by, areas, period_from, period_to, evaluation, handling,
                    marking, state, sealed_by, sha256, size, received_at, replaces, data_key, title, note,
                    handling_note, file_name, signature, problems, authority, signed, signers)
                values (:id, :owner, :submittedBy, :areas, :from, :to, :evaluation, :handling,
                    :marking, :state, :sealedBy, :sha256, :size, :receivedAt, :replaces, :dataKey, :title, :note,
                    :handlingNote, :fileName, :signature, null, :authority, :signed, :signers)""")
                .param("id", one.id())
                .param("owner", one.owner().name())
                .param("submittedBy", one.submittedBy())
                .param("areas", said.areas().toArray(String[]::new))
                .param("from", said.period().from())
                .param("to", said.period().to())
                .param("evaluation", said.evaluation().toString())
                .param("handling", names(said.handling()))
                .param("marking", said.marking().name())
                .param("state", one.state().name())
                .param(
                        "sealedBy",
                        one.sealedBy() == null ? null : one.sealedBy().name())
                .param("sha256", one.sha256())
                .param("size", one.size())
                .param("receivedAt", one.receivedAt().atOffset(ZoneOffset.UTC))
                .param("replaces", said.replaces())
                .param("dataKey", one.dataKey())
                .param("title", rows.seal(one, "title", said.title()))
                .param("note", rows.seal(one, "note", said.note()))
                .param("handlingNote", rows.seal(one, "handling_note", said.handlingNote()))
                .param("fileName", rows.seal(one, "file_name", one.fileName()))
                .param("signature", rows.seal(one, "signature", one.signature().statement()))
                .param("signed", one.signature().standing().name())
                .param("signers", one.signature().keys().toArray(String[]::new))
                .param("authority", one.authority(), Types.VARCHAR)
                .update();
    }

    /** Steps only from a state that allows it; says whether it did. */
    boolean step(UUID id, ContributionState next) {
        return jdbc.sql("""
                        update contribution set state = :next, version = version + 1
                        where id = :id and state = any(:before)""")
                        .param("next", next.name())
                        .param("id", id)
                        .param("before", names(next.before()))
                        .update()
                == 1;
    }

    /** @param note in place of the present words of H3, null: they stay */
    void marking(Contribution one, Marking marking, Set<HandlingCode> handling, @Nullable String note) {
        jdbc.sql(
                        "update contribution set marking = :marking, handling = :handling, version = version + 1 where id = :id")
                .param("marking", marking.name())
                .param("handling", names(handling))
                .param("id", one.id())
                .update();
        if (note != null) {
            set(one, "handling_note", note);
        }
    }

    void problems(Contribution one, List<String> problems) {
        set(one, "problems", String.join("\n", problems));
    }

    void noProblems(UUID id) {
        jdbc.sql("update contribution set problems = null where id = :id")
                .param("id", id)
                .update();
    }

    void signature(Contribution one, SignedBy signature) {
        set(one, "signature", signature.statement());
        jdbc.sql("update contribution set signed = :signed, signers = :signers where id = :id")
                .param("signed", signature.standing().name())
                .param("signers", signature.keys().toArray(String[]::new))
                .param("id", one.id())
                .update();
    }

    /** Those of the owner's that the key signed, whatever that counted for. */
    List<Contribution> signedWith(Country owner, String fingerprint) {
        return jdbc.sql("select * from contribution where owner = :owner and signers @> array[:key]::text[]")
                .param("owner", owner.name())
                .param("key", fingerprint)
                .query(rows::read)
                .list();
    }

    void fileName(Contribution one, String fileName) {
        set(one, "file_name", fileName);
    }

    /** The newest of the same envelope that nobody has withdrawn, replaced or refused. */
    Optional<Contribution> standing(Country owner, @Nullable String authority, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:envelope, 21))")
                .param("envelope", owner + " " + sha256)
                .query((row, _) -> true)
                .list();
        return jdbc.sql("select * from contribution where owner = :owner and authority is not distinct from :authority"
                        + " and sha256 = :sha256 and state <> all(:gone) order by received_at desc limit 1")
                .param("owner", owner.name())
                .param("authority", authority, Types.VARCHAR)
                .param("sha256", sha256)
                .param("gone", GONE)
                .query(rows::read)
                .optional();
    }

    /** Locks the row, so that two decisions about one contribution come one after the other. */
    void lock(UUID id) {
        jdbc.sql("select id from contribution where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    boolean replacementUnderWay(UUID id) {
        return jdbc.sql("""
                        select exists (select from contribution where replaces = :id
                            and state in ('RECEIVED', 'OPENED', 'PARSED', 'INDEXED'))""").param("id", id).query(Boolean.class).single();
    }

    Optional<UUID> successor(UUID id) {
        return jdbc.sql("select id from contribution where replaces = :id"
                        + " and state in ('RECEIVED', 'OPENED', 'PARSED', 'INDEXED', 'REPLACED')"
                        + " order by received_at desc limit 1")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** The indexed one at the end of the chain that begins with each. */
    Map<UUID, UUID> standingFor(Collection<UUID> replaced) {
        Map<UUID, UUID> last = new HashMap<>();
        jdbc.sql("""
                        with recursive later (origin, id, state) as (
                            select replaces, id, state from contribution where replaces = any(:replaced)
                            union
                            select later.origin, next.id, next.state from later
                            join contribution next on next.replaces = later.id where later.state = 'REPLACED')
                        select later.origin, later.id from later join contribution c on c.id = later.id
                        where later.state = 'INDEXED' order by c.received_at""").param("replaced", replaced.toArray(UUID[]::new)).query(row -> {
            last.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return last;
    }

    private void set(Contribution one, String column, String words) {
        jdbc.sql("update contribution set " + column + " = :words, version = version + 1 where id = :id")
                .param("words", rows.seal(one, column, words))
                .param("id", one.id())
                .update();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
