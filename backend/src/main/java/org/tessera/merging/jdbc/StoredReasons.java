package org.tessera.merging.jdbc;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.merging.Reason;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;
import tools.jackson.databind.json.JsonMapper;

/** Why merge wrote what it wrote in each section, sealed under the assessment's data key. */
@Component
public class StoredReasons {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    StoredReasons(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Instead of what was kept before. */
    public void replace(UUID section, UUID key, List<Reason> reasons) {
        byte[] sealed = vault.seal(key, place(section), json.writeValueAsBytes(reasons));
        Behalf.ofPlatform(() -> jdbc.sql("""
                        insert into merge_reason (section, reasons) values (?, ?)
                        on conflict (section) do update set reasons = excluded.reasons""").params(section, sealed).update());
    }

    /** In the order of the text; none where merge never wrote. */
    public List<Reason> of(UUID section, UUID key) {
        return jdbc.sql("select reasons from merge_reason where section = ?")
                .param(section)
                .query(byte[].class)
                .optional()
                .map(kept -> List.of(json.readValue(vault.open(key, place(section), kept), Reason[].class)))
                .orElse(List.of());
    }

    private static String place(UUID section) {
        return "merge_reason/" + section;
    }
}
