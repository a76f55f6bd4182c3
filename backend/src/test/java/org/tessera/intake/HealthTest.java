package org.tessera.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** What health says to anybody who asks. */
@TesseraTest
class HealthTest {

    @LocalServerPort
    private int port;

    @Test
    void healthTellsAnybodyWhichPartIsThereAndNobodyMore() throws Exception {
        JsonNode readiness =
                Script.ofNobody(port).get("/actuator/health/readiness").body();
        Set<String> parts = new TreeSet<>(readiness.path("components").propertyNames());
        assertThat(parts).containsExactly("db", "elasticsearch", "readinessState");
        readiness
                .path("components")
                .forEach(part -> assertThat(part.propertyNames()).containsExactly("status"));

        Script.Answer liveness = Script.ofNobody(port).get("/actuator/health/liveness");
        assertThat(liveness.status()).isEqualTo(200);
        assertThat(liveness.body().path("components").propertyNames()).containsExactly("livenessState");

        Script.Answer all = Script.ofNobody(port).get("/actuator/health");
        assertThat(all.text()).doesNotContain("details", "path", "version");
    }
}
