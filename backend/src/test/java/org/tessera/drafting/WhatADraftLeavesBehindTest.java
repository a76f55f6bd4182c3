package org.tessera.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.jdbc.DueEdits;
import org.tessera.identity.Country;

/** What stands in the database and in the ledger of what was written. */
class WhatADraftLeavesBehindTest extends TwoNodes {

    @Test
    void noWordOfADraftIsReadableInTheDatabase() {
        UUID section = regional("MIGRANT_SMUGGLING");
        String marker = "Qx7vRm2TplZk9WsB";
        one.drafts().writeAnew(COORDINATOR, section, Doc.doc(List.of(Doc.paragraph(Doc.text(marker)))));
        for (int i = 1; i <= 120; i++) {
            assertThat(one.drafts().step(COORDINATOR, section, i, List.of(insertion(marker)), "x"))
                    .isEqualTo(new StepsOutcome.Accepted(i + 1));
        }
        String title = "Hv3nLq8XycTd5KfA";
        one.the(Assessments.class).create(COORDINATOR, title, "en");
        JdbcClient jdbc = one.the(JdbcClient.class);
        for (String table : List.of(
                "assessment",
                "chapter",
                "section",
                "section_draft",
                "section_step",
                "section_snapshot",
                "section_citation",
                "section_edit_due")) {
            List<String> rows = jdbc.sql("select encode(convert_to(t::text, 'UTF8'), 'hex') from " + table + " t")
                    .query((rs, _) -> rs.getString(1))
                    .list();
            assertThat(rows).allSatisfy(row -> {
                String text = new String(java.util.HexFormat.of().parseHex(row), StandardCharsets.UTF_8);
                for (String word : List.of(marker, title)) {
                    String hex = java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                    assertThat(text).doesNotContain(word).doesNotContain(hex);
                }
            });
        }
        assertThat(jdbc.sql("select count(*) from section_snapshot where section = ?")
                        .param(section)
                        .query(Integer.class)
                        .single())
                .isPositive();
        try (DraftingNode restarted = new DraftingNode(shared)) {
            assertThat(read(restarted, section).text()).isEqualTo(marker.repeat(121));
        }
    }

    @Test
    void theLedgerGetsOneEntryForSeveralEditsOfOnePerson() {
        UUID section = ofCountry("FIREARMS", Country.AZ);
        one.drafts().step(COORDINATOR, section, 0, List.of(insertion("a")), "x");
        two.drafts().step(COORDINATOR, section, 1, List.of(insertion("b")), "y");
        one.the(JdbcClient.class)
                .sql("update section_edit_due set due_at = now() where section = ?")
                .param(section)
                .update();
        one.the(DueEdits.class).tell();
        two.the(DueEdits.class).tell();
        assertThat(shared.ledger.stream()
                        .filter(entry -> entry.startsWith("SECTION_EDITED") && entry.contains(section.toString())))
                .singleElement()
                .asString()
                .contains("coordinator-1", "versions 1 to 2");
    }
}
