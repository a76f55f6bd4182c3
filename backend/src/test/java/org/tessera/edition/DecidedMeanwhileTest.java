package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.release.Releases;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;
import tools.jackson.databind.JsonNode;

/** An edition leaves only as its sources' owners say at that moment, and whoever reads it is in the ledger. */
@TesseraTest
class DecidedMeanwhileTest {

    private static final Viewer OWNER = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);

    private final People people;
    private final Releases releases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DecidedMeanwhileTest(
            Intake intake,
            Releases releases,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.people = new People(intake, port);
        this.releases = releases;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Else the copy would be out, and on no list of those to call back: it is younger than the decision. */
    @Test
    void noCopyIsMadeBehindADecisionThatIsBeingMade() throws Exception {
        People.HandedIn source = people.handIn("analyst-ge", "Six kilos of qqmeanwhile at the border.", "qqmeanwhile");
        ok(people.as("analyst-ge")
                .post("/api/contributions/" + source.contribution() + "/releases", "{\"to\":[\"UA\"]}"));
        String edition = edition(source.passage());
        assertThat(people.as("coordinator-1").get(export(edition)).status()).isEqualTo(200);

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Script.Answer> copy = Behalf.of(
                    OWNER,
                    () -> transaction.execute(status -> {
                        releases.withdraw(OWNER, UUID.fromString(source.contribution()), "Figures were wrong");
                        Future<Script.Answer> asked =
                                other.submit(() -> people.as("coordinator-1").get(export(edition)));
                        waits(asked);
                        return asked;
                    }));
            assertThat(copy.get().status()).as("it waited for the owner").isEqualTo(409);
        }
    }

    @Test
    void whoReadsAnEditionIsInTheLedger() throws Exception {
        People.HandedIn source =
                people.handIn("analyst-ge", "Six kilos of qqreadedition at the border.", "qqreadedition");
        String edition = edition(source.passage());
        ok(people.as("coordinator-2").get("/api/editions/" + edition));
        ok(people.as("coordinator-2").get("/api/editions/" + edition + "/sentences"));
        assertThat(ok(people.as("auditor").get("/api/ledger?actor=coordinator-2&object=edition/" + edition))
                        .path("items")
                        .findValuesAsString("act"))
                .containsExactly("EDITION_VIEWED", "EDITION_VIEWED");
    }

    private void waits(Future<?> asked) {
        try {
            until(
                    () -> asked.isDone()
                            || jdbc.sql("select exists (select from pg_locks where not granted)")
                                    .query(Boolean.class)
                                    .single(),
                    done -> done);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String export(String edition) {
        return "/api/editions/" + edition + "/export?format=json&audience=UA";
    }

    private String edition(String passage) throws Exception {
        Script coordinator = people.as("coordinator-1");
        JsonNode made = ok(coordinator.post("/api/assessments", "{\"title\":\"Decided meanwhile\"}"));
        String section = "/api/sections/" + made.at("/chapters/0/sections/0/id").asString();
        ok(coordinator.put(section + "/audience", "{\"to\":[\"UA\"]}"));
        ok(coordinator.post(section + "/steps", """
                {"version":0,"steps":[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph","content":[
                 {"type":"text","text":"Six kilos. "},{"type":"citation","attrs":{"passage":"%s"}}]}]}}]}""".formatted(passage)));
        return ok(coordinator.post("/api/assessments/" + made.path("id").asString() + "/editions", "{}"))
                .path("id")
                .asString();
    }
}
