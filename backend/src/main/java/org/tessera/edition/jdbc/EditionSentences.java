package org.tessera.edition.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.vault.KeyDestroyed;
import org.tessera.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The leaves of editions: hashes plain, salts and words sealed under the key of whose words they are. */
@Component
public class EditionSentences {

    /** @param passage whose words these are; null: prose, or a sign-off */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Opening(
            byte[] salt, String words, @Nullable UUID passage) {
        @Override
        public String toString() {
            return "Opening[hidden]";
        }
    }

    /** @param opening empty when the key of its words was destroyed */
    @SuppressWarnings("ArrayRecordComponent")
    public record Kept(int ordinal, UUID section, byte[] leaf, Optional<Opening> opening) {}

    @SuppressWarnings("ArrayRecordComponent")
    public record Root(String root, byte[] signature) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Contributions contributions;
    private final JsonMapper json;

    EditionSentences(JdbcClient jdbc, Vault vault, Contributions contributions, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.contributions = contributions;
        this.json = json;
    }

    /**
     * @param contribution whose words are quoted; null: sealed with the assessment's key
     * @param key the assessment's data key
     */
    public void keep(
            UUID edition,
            int ordinal,
            UUID section,
            @Nullable UUID contribution,
            byte[] leaf,
            Opening opening,
            UUID key) {
        UUID under = contribution == null ? key : keyOf(contribution);
        jdbc.sql("""
                insert into edition_sentence (edition, ordinal, section, contribution, leaf, opening)
                values (:edition, :ordinal, :section, :contribution, :leaf, :opening)""")
                .param("edition", edition)
                .param("ordinal", ordinal)
                .param("section", section)
                .param("contribution", contribution)
                .param("leaf", leaf)
                .param("opening", vault.sealText(under, context(edition, ordinal), json.writeValueAsString(opening)))
                .update();
    }

    public void root(UUID edition, String root, byte[] signature) {
        jdbc.sql("update edition set root = ?, signature = ? where id = ?")
                .params(root, signature, edition)
                .update();
    }

    /** Empty for editions older than the tree. */
    public Optional<Root> root(UUID edition) {
        return jdbc.sql("select root, signature from edition where id = ? and root is not null")
                .param(edition)
                .query((row, _) -> new Root(
                        Objects.requireNonNull(row.getString("root")),
                        Objects.requireNonNull(row.getBytes("signature"))))
                .optional();
    }

    /** In order. */
    public List<Kept> of(UUID edition) {
        UUID key = jdbc.sql("select data_key from edition where id = ?")
                .param(edition)
                .query(UUID.class)
                .single();
        return jdbc.sql("select * from edition_sentence where edition = ? order by ordinal")
                .param(edition)
                .query((row, _) -> {
                    int ordinal = row.getInt("ordinal");
                    UUID contribution = row.getObject("contribution", UUID.class);
                    return new Kept(
                            ordinal,
                            Objects.requireNonNull(row.getObject("section", UUID.class)),
                            Objects.requireNonNull(row.getBytes("leaf")),
                            open(
                                    contribution == null ? key : keyOf(contribution),
                                    context(edition, ordinal),
                                    row.getBytes("opening")));
                })
                .list();
    }

    private Optional<Opening> open(UUID key, String context, byte[] sealed) {
        try {
            return Optional.of(json.readValue(vault.openText(key, context, sealed), Opening.class));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    private UUID keyOf(UUID contribution) {
        return contributions.find(contribution).map(Contribution::dataKey).orElseThrow();
    }

    private static String context(UUID edition, int ordinal) {
        return "edition_sentence.opening/" + edition + "/" + ordinal;
    }
}
