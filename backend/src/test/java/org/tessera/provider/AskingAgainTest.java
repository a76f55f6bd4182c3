package org.tessera.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.tessera.testing.AsClaimed;

/** A team's provider that no longer knows somebody, against a real token endpoint over loopback. */
class AskingAgainTest {

    private static final String RENEWED =
            "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"refresh_token\":\"next\"}";

    private final OpenSessions sessions = new OpenSessions(new AsClaimed());
    private final MockHttpSession session = new MockHttpSession();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = RENEWED;
    private @Nullable HttpServer endpoint;

    @BeforeEach
    void listen() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        endpoint = server;
    }

    @AfterEach
    void stop() {
        if (endpoint != null) {
            endpoint.stop(0);
        }
    }

    @Test
    void aSessionGoesOnAsLongAsTheProviderRenewsItAndEndsWhenItRefuses() {
        AskingAgain asking = signedIn("first");
        asking.look();
        asking.look();
        assertThat(session.isInvalid()).isFalse();
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).as("a token is renewed by the newest one").contains("refresh_token=next");

        status = 503;
        answer = "{}";
        asking.look();
        assertThat(session.isInvalid())
                .as("a provider that is away refuses nobody")
                .isFalse();

        status = 400;
        answer = "{\"error\":\"invalid_grant\",\"error_description\":\"User disabled\"}";
        asking.look();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void withoutARefreshTokenNobodyIsAsked() {
        signedIn(null).look();
        assertThat(asked).isEmpty();
        assertThat(session.isInvalid()).isFalse();
    }

    @ParameterizedTest(name = "given {0}, says until {1}: until {2}")
    @CsvSource({
        "2026-01-01T10:00:00Z, 2026-01-01T10:05:00Z, 2026-01-01T10:00:50Z",
        "2026-01-01T10:00:00Z, 2026-01-01T10:00:30Z, 2026-01-01T10:00:30Z",
        "2026-01-01T10:00:00Z,                     , 2026-01-01T10:00:50Z",
        "                    , 2026-01-01T10:05:00Z, 1970-01-01T00:00:50Z",
    })
    void aScriptsTokenCountsForLessThanAMinute(@Nullable Instant given, @Nullable Instant says, Instant until) {
        Map<String, Object> claims = new java.util.HashMap<>();
        if (given != null) {
            claims.put(JwtClaimNames.IAT, given);
        }
        if (says != null) {
            claims.put(JwtClaimNames.EXP, says);
        }
        assertThat(Claims.shortLived(claims)).containsEntry(JwtClaimNames.EXP, until);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT61S"})
    void itIsAskedEachMinuteAtLeast(java.time.Duration look) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new ProviderSettings(look))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AskingAgain signedIn(@Nullable String refreshToken) {
        HttpServer server = java.util.Objects.requireNonNull(endpoint);
        ClientRegistration registration = ClientRegistration.withRegistrationId("tessera")
                .clientId("tessera")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}")
                .authorizationUri("http://127.0.0.1/none")
                .tokenUri("http://127.0.0.1:" + server.getAddress().getPort() + "/token")
                .build();
        OAuth2AuthenticationToken person = new OAuth2AuthenticationToken(
                new DefaultOAuth2User(AuthorityUtils.createAuthorityList("ROLE_ANALYST"), Map.of("sub", "ana"), "sub"),
                AuthorityUtils.createAuthorityList("ROLE_ANALYST"),
                "tessera");
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(person));
        sessions.sessionCreated(new HttpSessionEvent(session));
        Instant now = Instant.now();
        InMemoryOAuth2AuthorizedClientService clients =
                new InMemoryOAuth2AuthorizedClientService(new InMemoryClientRegistrationRepository(registration));
        clients.saveAuthorizedClient(
                new OAuth2AuthorizedClient(
                        registration,
                        "ana",
                        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "a", now, now.plusSeconds(60)),
                        refreshToken == null ? null : new OAuth2RefreshToken(refreshToken, now)),
                person);
        return new AskingAgain(sessions, clients);
    }
}
