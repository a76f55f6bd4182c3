package org.tessera.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** An analyst in the lead's place. */
@TesseraTest
class DeputiesTest {

    private static final String DEPUTY = "analyst-md";
    private static final String NAMING = "/api/accounts/" + DEPUTY + "/deputyships";

    @LocalServerPort
    private int port;

    @Test
    void aDeputyHasTheLeadsRightsForATimeAndTheLedgerSaysForWhom() throws Exception {
        assertThat(as(DEPUTY).get("/api/accounts").status()).isEqualTo(403);
        Instant until = Instant.now().plus(Duration.ofDays(3));
        assertThat(as("lead-am").post(NAMING, period(until)).status()).isEqualTo(404);
        assertThat(as("admin-1").post(NAMING, period(until)).status()).isEqualTo(403);
        assertThat(as("lead-md")
                        .post(NAMING, period(Instant.now().plus(Duration.ofDays(200))))
                        .status())
                .isEqualTo(422);
        assertThat(as("lead-ge")
                        .post(NAMING.replace(DEPUTY, "unit-ge"), period(until))
                        .status())
                .as("a unit's analyst has less sight than the contact point's lead")
                .isEqualTo(422);

        Script.Answer made = as("lead-md").post(NAMING, period(until));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        assertThat(as(DEPUTY).get("/api/accounts").status()).isEqualTo(200);
        assertThat(lastWords("ACCOUNTS_VIEWED")).isEqualTo("for lead-md");
        assertThat(as("lead-md").post(NAMING, period(until)).status()).isEqualTo(409);
        assertThat(as(DEPUTY)
                        .post(NAMING.replace(DEPUTY, "lead-md"), period(until))
                        .status())
                .as("nobody hands on what was lent")
                .isEqualTo(403);

        assertThat(as("lead-md")
                        .delete(NAMING + "/" + made.body().path("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(as(DEPUTY).get("/api/accounts").status()).isEqualTo(403);
    }

    private String lastWords(String act) throws Exception {
        JsonNode entry = as("auditor")
                .get("/api/ledger?actor=" + DEPUTY)
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("act").asString().equals(act))
                .findFirst()
                .orElseThrow();
        return as("auditor")
                .get("/api/ledger/" + entry.path("seq").asLong() + "/words")
                .body()
                .path("text")
                .asString();
    }

    private static String period(Instant until) {
        return "{\"until\":\"" + until + "\"}";
    }

    private Script as(String account) throws Exception {
        return Script.of(account, port);
    }
}
