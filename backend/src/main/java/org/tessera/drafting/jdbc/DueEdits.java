package org.tessera.drafting.jdbc;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;

/**
 * Tells the ledger of edits: one entry for each person, section and ten seconds (design.md, step 12). What is due stands
 * in the transaction that ordered the steps, so a crash in between loses no entry.
 */
@Component
public class DueEdits {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    DueEdits(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    private record Due(UUID section, String author, int from, int to, String chain) {}

    @Scheduled(fixedDelayString = "PT2S")
    @Transactional
    public void tell() {
        List<Due> due = jdbc.sql("""
                        delete from section_edit_due where (section, author) in
                          (select section, author from section_edit_due where due_at <= now() for update skip locked)
                        returning section, author, from_version, to_version, chain
                        """)
                .query((rs, _) -> new Due(
                        rs.getObject("section", UUID.class),
                        rs.getString("author"),
                        rs.getInt("from_version"),
                        rs.getInt("to_version"),
                        HexFormat.of().formatHex(rs.getBytes("chain"))))
                .list();
        for (Due edit : due) {
            Viewer author = new Viewer(edit.author(), Set.of(Role.COORDINATOR), null);
            String words = "versions %d to %d, chain %s".formatted(edit.from(), edit.to(), edit.chain());
            ledger.append(author, Act.SECTION_EDITED, "section/" + edit.section(), words, null);
        }
    }
}
