package org.tessera.provider;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * Asks a team's provider again and again, with each signed-in person's refresh token, whether that person may still be there.
 * Once the provider refuses, the person's sessions on this node end, and with them the pages' push connections and drafting
 * sockets. A provider that is away refuses nobody; one that gives no refresh token cannot be asked.
 */
@Component
@Profile("!local")
@EnableConfigurationProperties(ProviderSettings.class)
class AskingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(AskingAgain.class);

    private final OpenSessions sessions;
    private final OAuth2AuthorizedClientService clients;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider =
            new RestClientRefreshTokenTokenResponseClient();

    AskingAgain(OpenSessions sessions, OAuth2AuthorizedClientService clients) {
        this.sessions = sessions;
        this.clients = clients;
    }

    @Scheduled(fixedDelayString = "${tessera.provider.look:PT45S}")
    void look() {
        Map<String, Boolean> refused = new HashMap<>();
        sessions.endThose(person -> refused.computeIfAbsent(person.getName(), _ -> refuses(person)));
    }

    private boolean refuses(OAuth2AuthenticationToken person) {
        OAuth2AuthorizedClient client =
                clients.loadAuthorizedClient(person.getAuthorizedClientRegistrationId(), person.getName());
        if (client == null || client.getRefreshToken() == null) {
            return false;
        }
        try {
            OAuth2AccessTokenResponse renewed = provider.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(), client.getAccessToken(), client.getRefreshToken()));
            clients.saveAuthorizedClient(
                    new OAuth2AuthorizedClient(
                            client.getClientRegistration(),
                            person.getName(),
                            renewed.getAccessToken(),
                            renewed.getRefreshToken()),
                    person);
            return false;
        } catch (OAuth2AuthorizationException no) {
            String code = no.getError().getErrorCode();
            boolean refused = OAuth2ErrorCodes.INVALID_GRANT.equals(code);
            if (!refused) {
                LOG.warn("The identity provider could not be asked again: {}", code);
            }
            return refused;
        }
    }
}
