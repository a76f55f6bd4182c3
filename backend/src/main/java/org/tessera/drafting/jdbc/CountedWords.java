package org.tessera.drafting.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many words sections had when somebody counted them. */
@Component
public class CountedWords {

    private final JdbcClient jdbc;

    CountedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param current counted at the present version */
    public record Counted(int words, boolean current) {}

    /** Of sections that have a text. */
    public Map<UUID, Counted> of(Collection<UUID> sections) {
        Map<UUID, Counted> counted = new HashMap<>();
        jdbc.sql("""
                        select section, coalesce(words, 0) as words, words_at is not distinct from version as current
                        from section_draft where section = any(?) and version > 0""").param(sections.toArray(UUID[]::new)).query(rs -> {
            counted.put(rs.getObject("section", UUID.class), new Counted(rs.getInt("words"), rs.getBoolean("current")));
        });
        return counted;
    }

    public void keep(UUID section, int version, int words) {
        jdbc.sql("update section_draft set words = ?, words_at = ? where section = ?")
                .params(words, version, section)
                .update();
    }
}
