package org.tessera.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.review.SignOff;
import org.tessera.vault.Vault;

/** The table of sign-offs; its words are sealed with the assessment's data key. Rows are added and never changed. */
@Component
public class StoredSignOffs {

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredSignOffs(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public void insert(SignOff one, UUID key) {
        Country country = one.country();
        String words = one.words();
        jdbc.sql("""
                insert into section_sign_off (id, section, version, digest, account, country, verdict, words, at)
                values (:id, :section, :version, :digest, :account, :country, :verdict, :words, :at)""")
                .param("id", one.id())
                .param("section", one.section())
                .param("version", one.version())
                .param("digest", one.digest())
                .param("account", one.account())
                .param("country", country == null ? null : country.name())
                .param("verdict", one.verdict().name())
                .param("words", words == null ? null : vault.sealText(key, context(one.id()), words))
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    /** Oldest first. */
    public List<SignOff> of(Collection<UUID> sections, UUID key) {
        return jdbc.sql("select * from section_sign_off where section = any(?) order by at, id")
                .param(sections.toArray(UUID[]::new))
                .query((row, _) -> signOff(row, _ -> key))
                .list();
    }

    /** @param keys the data key of a section's assessment */
    public Optional<SignOff> find(UUID id, UnaryOperator<UUID> keys) {
        return jdbc.sql("select * from section_sign_off where id = ?")
                .param(id)
                .query((row, _) -> signOff(row, keys))
                .optional();
    }

    private SignOff signOff(ResultSet row, UnaryOperator<UUID> keys) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        UUID section = Objects.requireNonNull(row.getObject("section", UUID.class));
        String country = row.getString("country");
        return new SignOff(
                id,
                section,
                row.getInt("version"),
                Objects.requireNonNull(row.getString("digest")),
                Objects.requireNonNull(row.getString("account")),
                country == null ? null : Country.valueOf(country),
                SignOff.Verdict.valueOf(row.getString("verdict")),
                words(id, keys.apply(section), row.getBytes("words")),
                row.getTimestamp("at").toInstant());
    }

    private @Nullable String words(UUID id, UUID key, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.openText(key, context(id), sealed);
    }

    private static String context(UUID id) {
        return "section_sign_off.words/" + id;
    }
}
