package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;

/** Words of one's own country's contributions are offered to its people alone, whatever is released, as long as they stand. */
@TesseraTest
class OwnWordsTest {

    private static final String WORD = "Zarquonstone";

    private final People people;
    private final JdbcClient database;

    OwnWordsTest(Intake intake, @LocalServerPort int port, JdbcClient database) {
        this.people = new People(intake, port);
        this.database = database;
    }

    @Test
    void theOwnCountryIsOfferedThemAndNobodyElseIs() throws Exception {
        String georgian = people.handIn("analyst-ge", "The " + WORD + " came hidden in two vans.", WORD)
                .contribution();
        assertThat(offered("analyst-ge")).contains(WORD);
        assertThat(offered("analyst-am")).doesNotContain(WORD);
        assertThat(offered("coordinator-1")).doesNotContain(WORD);
        assertThat(ok(people.as("auditor").get("/api/ledger?size=500")).toString())
                .contains("OWN_WORDS_OFFERED", "words/GE")
                .doesNotContain("words/AM", WORD);
        assertThat(kept()).as("sealed").isNotEmpty().doesNotContain(WORD);

        ok(people.as("analyst-ge").post("/api/contributions/" + georgian + "/releases", "{\"to\":[\"AM\"]}"));
        until(
                () -> ok(people.as("analyst-am").post("/api/search", "{\"q\":\"" + WORD + "\"}")),
                answer -> answer.path("total").asInt() == 1);
        assertThat(offered("analyst-am")).as("released, and yet not theirs").doesNotContain(WORD);

        ok(people.as("analyst-ge")
                .post("/api/contributions/" + georgian + "/withdrawal", "{\"reason\":\"No longer so\"}"));
        assertThat(offered("analyst-ge")).as("at once").doesNotContain(WORD);
    }

    private String offered(String account) throws Exception {
        return ok(people.as(account).post("/api/search/suggestions", "{\"q\":\"heroin zarquon\"}"))
                .toString();
    }

    private String kept() {
        byte[] all = Behalf.ofPlatform(() -> database.sql("select string_agg(words, ''::bytea) from contribution_words")
                .query(byte[].class)
                .single());
        return new String(all, StandardCharsets.ISO_8859_1);
    }
}
