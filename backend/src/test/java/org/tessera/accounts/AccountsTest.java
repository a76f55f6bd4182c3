package org.tessera.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;
import tools.jackson.databind.JsonNode;

/** Letting people in and shutting them out, over real HTTP. */
@TesseraTest
class AccountsTest {

    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    AccountsTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void aNewcomerSeesNothingUntilTheOwnCountrysLeadHasConfirmed() throws Exception {
        Script newcomer = as("newcomer-ge");
        assertThat(newcomer.get("/api/contributions").body().path("total").asLong())
                .isZero();
        assertThat(newcomer.post("/api/search", "{\"q\":\"x\"}").status()).isEqualTo(403);
        String wish = "{\"role\":\"ANALYST\"}";
        for (String outside : new String[] {"lead-am", "unit-lead-ge", "analyst-ge", "coordinator-1", "auditor"}) {
            Script.Answer hidden = as(outside).post(appointments("newcomer-ge"), wish);
            Script.Answer absent = as(outside).post(appointments("nobody-at-all"), wish);
            assertThat(hidden.status()).as(outside).isEqualTo(404).isEqualTo(absent.status());
            assertThat(hidden.body().path("detail")).isEqualTo(absent.body().path("detail"));
        }
        assertThat(as("admin-1").post(appointments("newcomer-ge"), wish).status())
                .isEqualTo(403);
        assertThat(as("lead-ge")
                        .post(appointments("newcomer-ge"), "{\"role\":\"LEAD\"}")
                        .status())
                .isEqualTo(422);

        JsonNode made = ok(as("lead-ge").post(appointments("newcomer-ge"), wish));

        assertThat(newcomer.post("/api/search", "{\"q\":\"x\"}").status()).isEqualTo(200);
        assertThat(as("lead-ge").post(appointments("newcomer-ge"), wish).status())
                .isEqualTo(409);
        String one = appointments("newcomer-ge") + "/" + made.path("id").asString();
        assertThat(as("lead-ge").delete(one).status()).isEqualTo(204);
        assertThat(newcomer.post("/api/search", "{\"q\":\"x\"}").status()).isEqualTo(403);
    }

    @Test
    void aRoleOfTheNetworkTakesTwoAdministrators() throws Exception {
        String wish = "{\"role\":\"COORDINATOR\"}";
        JsonNode made = ok(as("admin-1").post(appointments("newcomer-eu"), wish));
        String one = appointments("newcomer-eu") + "/" + made.path("id").asString();
        assertThat(as("newcomer-eu")
                        .post("/api/assessments", "{\"title\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as("admin-1").post(one + "/confirmation", "").status()).isEqualTo(403);
        assertThat(as("lead-ge").post(one + "/confirmation", "").status()).isEqualTo(404);

        assertThat(as("admin-2").post(one + "/confirmation", "").status()).isEqualTo(204);

        assertThat(as("newcomer-eu")
                        .get("/api/accounts/me")
                        .body()
                        .path("roles")
                        .toString())
                .isEqualTo("[\"COORDINATOR\"]");
        assertThat(as("admin-2").post(one + "/confirmation", "").status()).isEqualTo(409);
        assertThat(as("admin-1").delete(one).status()).isEqualTo(204);
        assertThat(as("newcomer-eu")
                        .get("/api/accounts/me")
                        .body()
                        .path("roles")
                        .size())
                .isZero();
    }

    @Test
    void twoAdministratorsHaveToRemain() throws Exception {
        JsonNode second = as("admin-1")
                .get("/api/accounts")
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("account").asString().equals("admin-2"))
                .findFirst()
                .orElseThrow();
        String one = appointments("admin-2") + "/"
                + second.path("appointments").path(0).path("id").asString();

        assertThat(as("admin-1").delete(one).status()).isEqualTo(409);
        assertThat(as("admin-2").delete(one).status()).isEqualTo(403);
    }

    @Test
    void aLeadSeesTheOwnPeopleAndAUnitsLeadTheUnits() throws Exception {
        assertThat(names("lead-ge"))
                .contains("analyst-ge", "unit-ge", "newcomer-ge")
                .doesNotContain("analyst-am", "admin-1");
        assertThat(names("unit-lead-ge")).contains("unit-ge").doesNotContain("analyst-ge", "newcomer-ge");
        assertThat(names("admin-1")).contains("analyst-am", "coordinator-1", "lead-ge", "newcomer-eu");
        assertThat(as("analyst-ge").get("/api/accounts").status()).isEqualTo(403);
    }

    /** Nothing but the database stands in the way here. */
    @Test
    void theWallShowsALeadNoOtherCountrysAccounts() {
        Viewer lead = new Viewer("lead-ge", java.util.Set.of(Role.LEAD), Country.GE);
        for (String table : new String[] {"account", "appointment"}) {
            assertThat(Behalf.of(
                            lead,
                            () -> jdbc.sql("select distinct coalesce(country, '') from " + table)
                                    .query(String.class)
                                    .list()))
                    .containsExactly("GE");
        }
        Viewer coordinator = new Viewer("coordinator-1", java.util.Set.of(Role.COORDINATOR), null);
        for (String table : new String[] {"account", "appointment", "account_claim", "account_disabling"}) {
            assertThat(Behalf.of(
                            coordinator,
                            () -> jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        }
    }

    private String names(String account) throws Exception {
        return as(account)
                .get("/api/accounts?size=100")
                .body()
                .path("items")
                .valueStream()
                .map(one -> one.path("account").asString())
                .toList()
                .toString();
    }

    private Script as(String account) throws Exception {
        return Script.of(account, port);
    }

    private static String appointments(String account) {
        return "/api/accounts/" + account + "/appointments";
    }

    private static JsonNode ok(Script.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.body();
    }
}
