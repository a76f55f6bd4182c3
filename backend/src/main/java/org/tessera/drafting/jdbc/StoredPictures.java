package org.tessera.drafting.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The pictures of sections, sealed with the assessment's key. */
@Component
public class StoredPictures {

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredPictures(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

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

    /** Whether all of them are this section's, with these bytes. */
    public boolean has(UUID section, Collection<Proposal.Shown> shown) {
        int known = jdbc.sql("""
                        select count(*) from unnest(?::uuid[], ?::text[]) as shown (id, digest)
                        join section_picture p on p.id = shown.id and p.digest = shown.digest and p.section = ?""")
                .params(
                        shown.stream().map(Proposal.Shown::picture).toArray(UUID[]::new),
                        shown.stream().map(Proposal.Shown::digest).toArray(String[]::new),
                        section)
                .query(Integer.class)
                .single();
        return known == shown.size();
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
