package org.tessera.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.testing.AsClaimed;
import tools.jackson.databind.json.JsonMapper;

/** The local provider and the door of the REST interface, over real HTTP, without any engine. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = LocalProviderTest.Application.class,
        properties = {
            "tessera.engines.start=false",
            "management.endpoint.health.validate-group-membership=false",
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ActiveProfiles("local")
class LocalProviderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalAddress address;
    private final Entries entries;

    @Autowired
    LocalProviderTest(LocalAddress address, Entries entries) {
        this.address = address;
        this.entries = entries;
    }

    @BeforeEach
    void forget() {
        entries.acts.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"analyst-am,ANALYST,AM", "lead-ge,LEAD,GE", "coordinator-1,COORDINATOR,", "auditor,AUDITOR,"})
    void aScriptActsWithTheRolesAndCountryOfItsAccount(String line) throws Exception {
        List<String> parts = List.of(line.split(",", -1));
        String token = token(parts.get(0), parts.get(0) + "-demo");

        HttpResponse<String> answer = get("/api/me", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(parts.get(0) + " [" + parts.get(1) + "] "
                        + (parts.get(2).isEmpty() ? "null" : parts.get(2)));
        assertThat(entries.acts).containsExactly(parts.get(0) + " SIGNED_IN");
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        assertThat(askForToken("analyst-am", "analyst-ge-demo").statusCode()).isEqualTo(401);
        assertThat(entries.acts).isEmpty();
    }

    @Test
    void withoutATokenTheInterfaceAnswers401InProblemDetails() throws Exception {
        HttpResponse<String> answer = get("/api/me", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(401);
    }

    @Test
    void aForgedTokenIsRefused() throws Exception {
        String token = token("analyst-am", "analyst-am-demo");
        String forged = token.substring(0, token.length() - 6) + (token.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");

        assertThat(get("/api/me", "Bearer " + forged).statusCode()).isEqualTo(401);
    }

    @Test
    void aBearerWritesWithoutMoreAndGetsNoSession() throws Exception {
        String token = token("analyst-am", "analyst-am-demo");
        HttpResponse<String> answer = http.send(
                request("/api/me", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyHealthOfTheActuatorAnswers() throws Exception {
        assertThat(get("/actuator/health", null).statusCode()).isEqualTo(200);
        String token = token("admin-1", "admin-1-demo");
        assertThat(get("/actuator/env", "Bearer " + token).statusCode()).isEqualTo(403);
    }

    @Test
    void theSignInPageListsEveryDemoAccountAndAsksNobodyOutside() throws Exception {
        HttpResponse<String> page = get("/idp/login", null);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http://", "https://");
        DemoAccount.ALL.forEach(account -> assertThat(page.body()).contains("data-account=\"" + account.name() + "\""));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .contains("tessera-", "HttpOnly", "SameSite=Lax");
    }

    private String token(String account, String secret) throws IOException, InterruptedException {
        HttpResponse<String> answer = askForToken(account, secret);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private HttpResponse<String> askForToken(String account, String secret) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(
                request("/oauth2/token", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, @Nullable String authorization)
            throws IOException, InterruptedException {
        return http.send(request(path, authorization).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.base() + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = LocalAddress.class)
    static class Application {
        @Bean
        Entries entries() {
            return new Entries();
        }

        @Bean
        RecordedRights rights() {
            return new AsClaimed();
        }
    }

    static class Entries implements Ledger {
        final List<String> acts = new ArrayList<>();

        @Override
        public long append(Viewer actor, Act act, @Nullable String object) {
            acts.add(actor.account() + " " + act);
            return 0;
        }

        @Override
        public long append(Viewer actor, Act act, @Nullable String object, String words, java.util.@Nullable UUID key) {
            append(actor, act, object);
            return 0;
        }
    }

    @RestController
    static class WhoAmI {
        @GetMapping("/api/me")
        String me() {
            Viewer viewer = CurrentViewer.get();
            return viewer.account() + " " + viewer.roles() + " " + viewer.country();
        }

        @PostMapping("/api/me")
        String write() {
            return me();
        }
    }
}
