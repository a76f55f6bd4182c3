package org.tessera.drafting.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Sections;
import org.tessera.drafting.Picture;
import org.tessera.drafting.graal.Proposal;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** The pictures of sections, sealed with the assessment's key. */
@Component
public class StoredPictures {

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredPictures(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public record Unplaced(UUID section, UUID id, String digest) {}

    public Picture insert(Sections.Row section, Picture picture, byte[] bytes) {
        return jdbc.sql("""
                        insert into section_picture
                            (id, section, media_type, width, height, size, digest, added_by, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id, media_type, width, height, size, digest, added_by, added_at""")
                .params(
                        picture.id(),
                        section.id(),
                        picture.mediaType(),
                        picture.width(),
                        picture.height(),
                        picture.size(),
                        picture.digest(),
                        picture.addedBy(),
                        vault.seal(section.dataKey(), context(section.id(), picture.id()), bytes))
                .query(StoredPictures::asPicture)
                .single();
    }

    /**
     * Notes that the text shows them.
     *
     * @return whether all of them are this section's, with these bytes
     */
    public boolean place(UUID section, Collection<Proposal.Shown> shown) {
        UUID[] ids = shown.stream().map(Proposal.Shown::picture).toArray(UUID[]::new);
        Behalf.ofPlatform(() -> jdbc.sql(
                        "update section_picture set placed = true where id = any(?) and section = ? and not placed")
                .params(ids, section)
                .update());
        int known = jdbc.sql("""
                        select count(*) from unnest(?::uuid[], ?::text[]) as shown (id, digest)
                        join section_picture p on p.id = shown.id and p.digest = shown.digest and p.section = ?""")
                .params(ids, shown.stream().map(Proposal.Shown::digest).toArray(String[]::new), section)
                .query(Integer.class)
                .single();
        return known == shown.size();
    }

    /** Deletes what no text has shown since it was handed in. */
    public List<Unplaced> forget(Instant handedInBefore) {
        return jdbc
                .sql("delete from section_picture where not placed and added_at < ? returning section, id, digest")
                .param(Timestamp.from(handedInBefore))
                .query(Unplaced.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The newest first. */
    public List<Picture> of(UUID section) {
        return jdbc.sql("""
                        select id, media_type, width, height, size, digest, added_by, added_at
                        from section_picture where section = ? order by added_at desc, id""").param(section).query(StoredPictures::asPicture).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    public Optional<Picture> find(UUID section, UUID picture) {
        return jdbc.sql("""
                        select id, media_type, width, height, size, digest, added_by, added_at
                        from section_picture where section = ? and id = ?""")
                .params(section, picture)
                .query(StoredPictures::asPicture)
                .optional();
    }

    public byte[] bytes(Sections.Row section, UUID picture) {
        byte[] sealed = jdbc.sql("select content from section_picture where section = ? and id = ?")
                .params(section.id(), picture)
                .query(byte[].class)
                .single();
        return vault.open(section.dataKey(), context(section.id(), picture), sealed);
    }

    /** @return whether there was one */
    public boolean delete(UUID section, UUID picture) {
        return jdbc.sql("delete from section_picture where section = ? and id = ?")
                        .params(section, picture)
                        .update()
                > 0;
    }

    private static Picture asPicture(ResultSet row, int number) throws SQLException {
        return new Picture(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getString("media_type")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("size"),
                Objects.requireNonNull(row.getString("digest")),
                Objects.requireNonNull(row.getString("added_by")),
                row.getTimestamp("added_at").toInstant());
    }

    private static String context(UUID section, UUID picture) {
        return "section_picture.content/" + section + "/" + picture;
    }
}
