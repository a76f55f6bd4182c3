package org.tessera.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** The tables of saved searches and alerts; their words stay sealed here. */
@Component
class AlertTable {

    private final JdbcClient jdbc;

    AlertTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    record Row(UUID id, Viewer owner, boolean alert, byte[] words, Instant savedAt) {}

    record AlertRow(UUID search, UUID passage, Instant foundAt, boolean seen) {}

    void insert(Row row) {
        jdbc.sql("""
            insert into saved_search (id, account, roles, country, authority, alert, words, saved_at)
            values (:id, :account, :roles, :country, :authority, :alert, :words, :savedAt)\
            """)
                .param("id", row.id())
                .params(who(row.owner()))
                .param("alert", row.alert())
                .param("words", row.words())
                .param("savedAt", row.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean update(Row row) {
        return jdbc.sql("update saved_search set alert = :alert, words = :words where id = :id and account = :account")
                        .param("alert", row.alert())
                        .param("words", row.words())
                        .param("id", row.id())
                        .param("account", row.owner().account())
                        .update()
                == 1;
    }

    /** The row is another account's from now on, with what it found. */
    void give(String from, Row row) {
        jdbc.sql("update saved_search set account = :to, words = :words where id = :id and account = :from")
                .param("to", row.owner().account())
                .param("words", row.words())
                .param("id", row.id())
                .param("from", from)
                .update();
    }

    boolean delete(String account, UUID id) {
        return jdbc.sql("delete from saved_search where id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Keeps the account's roles, country and unit as they are now. */
    void meet(Viewer viewer) {
        jdbc.sql("""
            update saved_search set roles = :roles, country = :country, authority = :authority
            where account = :account and (roles <> cast(:roles as text[])
                or country is distinct from :country or authority is distinct from :authority)\
            """).params(who(viewer)).update();
    }

    List<Row> of(String account) {
        return jdbc.sql("select * from saved_search where account = :account order by saved_at, id")
                .param("account", account)
                .query(AlertTable::row)
                .list();
    }

    Optional<Row> one(String account, UUID id) {
        return of(account).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    List<Row> watched() {
        return jdbc.sql("select * from saved_search where alert order by id")
                .query(AlertTable::row)
                .list();
    }

    /** Newest first. */
    List<AlertRow> alerts(String account, int most) {
        return jdbc.sql("""
            select a.* from alert a join saved_search s on s.id = a.saved_search
            where s.account = :account order by a.found_at desc, a.passage limit :most\
            """)
                .param("account", account)
                .param("most", most)
                .query((row, number) -> new AlertRow(
                        row.getObject("saved_search", UUID.class),
                        row.getObject("passage", UUID.class),
                        instant(row, "found_at"),
                        row.getBoolean("seen")))
                .list();
    }

    void saw(String account) {
        jdbc.sql("update alert a set seen = true from saved_search s"
                        + " where s.id = a.saved_search and s.account = :account and not a.seen")
                .param("account", account)
                .update();
    }

    /** The contribution's passages can be found from now on, those that could already since then. */
    void findable(UUID contribution) {
        jdbc.sql("insert into passage_findable (passage) select id from passage where contribution = :id"
                        + " on conflict do nothing")
                .param("id", contribution)
                .update();
        // an update waits for whoever is just asking, who may have asked too early, and comes after him
        jdbc.sql("insert into alert_due (contribution) values (:id)"
                        + " on conflict (contribution) do update set since = alert_due.since")
                .param("id", contribution)
                .update();
    }

    /** Takes one that nobody else is at, until the end of the transaction. */
    Optional<UUID> takeDue() {
        return jdbc.sql("""
            delete from alert_due where contribution = (
                select contribution from alert_due order by since limit 1 for update skip locked)
            returning contribution\
            """).query(UUID.class).optional();
    }

    Map<UUID, Instant> findableSince(Collection<UUID> passages) {
        Map<UUID, Instant> since = new HashMap<>();
        jdbc.sql("select passage, since from passage_findable where passage = any(:ids)")
                .param("ids", passages.toArray(UUID[]::new))
                .query((row, number) -> since.put(row.getObject("passage", UUID.class), instant(row, "since")))
                .list();
        return since;
    }

    /** Of this search and contribution: adds what is new, and takes away what is no longer found. */
    void tell(UUID search, UUID contribution, Collection<UUID> found, Collection<UUID> news) {
        jdbc.sql("delete from alert where saved_search = :search and contribution = :contribution"
                        + " and not passage = any(:found)")
                .param("search", search)
                .param("contribution", contribution)
                .param("found", found.toArray(UUID[]::new))
                .update();
        jdbc.sql("insert into alert (saved_search, contribution, passage)"
                        + " select :search, :contribution, unnest(cast(:news as uuid[])) on conflict do nothing")
                .param("search", search)
                .param("contribution", contribution)
                .param("news", news.toArray(UUID[]::new))
                .update();
    }

    private static Map<String, Object> who(Viewer viewer) {
        Map<String, Object> who = new HashMap<>();
        who.put("account", viewer.account());
        who.put("roles", viewer.roles().stream().map(Enum::name).sorted().toArray(String[]::new));
        who.put("country", viewer.country() == null ? null : viewer.country().name());
        who.put("authority", viewer.authority());
        return who;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String country = row.getString("country");
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Row(
                row.getObject("id", UUID.class),
                new Viewer(
                        row.getString("account"),
                        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
                        country == null ? null : Country.valueOf(country),
                        row.getString("authority")),
                row.getBoolean("alert"),
                row.getBytes("words"),
                instant(row, "saved_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
