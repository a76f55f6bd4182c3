package org.tessera.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** The table of those who want to hear by e-mail; addresses stay sealed here. */
@Component
class NoticeTable {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param known what waited when the account was last told, by kind and place */
    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    record Row(Viewer viewer, byte[] address, Map<String, Integer> known) {}

    void put(Row row) {
        Viewer viewer = row.viewer();
        jdbc.sql("""
                        insert into mail_notice (account, roles, country, authority, address, known)
                        values (:account, :roles, :country, :authority, :address, :known)
                        on conflict (account) do update set roles = excluded.roles, country = excluded.country,
                            authority = excluded.authority, address = excluded.address, known = excluded.known""")
                .param("account", viewer.account())
                .param("roles", viewer.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("country", name(viewer.country()))
                .param("authority", viewer.authority())
                .param("address", row.address())
                .param("known", written(row.known()))
                .update();
    }

    void drop(String account) {
        jdbc.sql("delete from mail_notice where account = ?").param(account).update();
    }

    Optional<Row> of(String account) {
        return jdbc.sql("select * from mail_notice where account = ?")
                .param(account)
                .query(NoticeTable::row)
                .optional();
    }

    /** Who was not told since then. */
    List<Row> notToldSince(Instant then) {
        return jdbc.sql("select * from mail_notice where told_at is null or told_at <= ? order by account")
                .param(then.atOffset(ZoneOffset.UTC))
                .query(NoticeTable::row)
                .list();
    }

    /** @param toldAt null if there was nothing to tell */
    void knows(String account, Map<String, Integer> known, @Nullable Instant toldAt) {
        jdbc.sql("update mail_notice set known = :known, told_at = coalesce(:told, told_at) where account = :account")
                .param("known", written(known))
                .param("told", toldAt == null ? null : toldAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("account", account)
                .update();
    }

    private static String[] written(Map<String, Integer> known) {
        return known.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String country = row.getString("country");
        Map<String, Integer> known = new HashMap<>();
        for (String one : (String[]) row.getArray("known").getArray()) {
            int at = one.lastIndexOf('=');
            known.put(one.substring(0, at), Integer.valueOf(one.substring(at + 1)));
        }
        Viewer viewer = new Viewer(
                row.getString("account"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                country == null ? null : Country.valueOf(country),
                row.getString("authority"));
        return new Row(viewer, row.getBytes("address"), known);
    }

    private static @Nullable String name(@Nullable Country country) {
        return country == null ? null : country.name();
    }
}
