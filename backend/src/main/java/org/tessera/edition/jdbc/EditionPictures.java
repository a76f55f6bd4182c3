package org.tessera.edition.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.drafting.Pictures;
import org.tessera.edition.Edition;
import org.tessera.edition.FrozenPicture;
import org.tessera.vault.Vault;

/** The pictures of editions, sealed with the assessment's key. */
@Component
public class EditionPictures {

    private final JdbcClient jdbc;
    private final Vault vault;

    EditionPictures(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param key the assessment's data key */
    public void keep(Edition edition, UUID key, Pictures.Shown shown) {
        UUID picture = shown.picture().id();
        jdbc.sql("""
                        insert into edition_picture (edition, picture, media_type, width, height, content)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        edition.id(),
                        picture,
                        shown.picture().mediaType(),
                        shown.picture().width(),
                        shown.picture().height(),
                        vault.seal(key, context(edition.id(), picture), shown.bytes()))
                .update();
    }

    /** @param key the assessment's data key */
    public Map<UUID, FrozenPicture> of(Edition edition, UUID key) {
        Map<UUID, FrozenPicture> pictures = new LinkedHashMap<>();
        jdbc.sql("select picture, media_type, width, height, content from edition_picture where edition = ?")
                .param(edition.id())
                .query(row -> {
                    UUID picture = Objects.requireNonNull(row.getObject("picture", UUID.class));
                    byte[] sealed = Objects.requireNonNull(row.getBytes("content"));
                    pictures.put(
                            picture,
                            new FrozenPicture(
                                    Objects.requireNonNull(row.getString("media_type")),
                                    row.getInt("width"),
                                    row.getInt("height"),
                                    () -> vault.open(key, context(edition.id(), picture), sealed)));
                });
        return pictures;
    }

    private static String context(UUID edition, UUID picture) {
        return "edition_picture.content/" + edition + "/" + picture;
    }
}
