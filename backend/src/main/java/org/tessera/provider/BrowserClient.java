package org.tessera.provider;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.stereotype.Component;

/**
 * The application as a client of its own provider, seen from both sides: code flow with PKCE and a secret that lives as
 * long as the process. The clients cannot be listed: Spring Security would ask for them before the port is known.
 */
@Component
@Profile("local")
class BrowserClient implements ClientRegistrationRepository {

    static final String ID = "tessera";

    private final LocalAddress address;
    private final String secret = secret();

    BrowserClient(LocalAddress address) {
        this.address = address;
    }

    /** As the provider knows it; both names of the loopback address may be in the browser's address field. */
    RegisteredClient registered() {
        RegisteredClient.Builder client = RegisteredClient.withId(ID)
                .clientId(ID)
                .clientSecret(LocalProvider.PASSWORDS.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .tokenSettings(LocalProvider.tokens())
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
        List.of("127.0.0.1", "localhost")
                .forEach(host -> client.redirectUri(address.base(host) + "/login/oauth2/code/" + ID)
                        .postLogoutRedirectUri(address.base(host))
                        .postLogoutRedirectUri(address.base(host) + "/"));
        return client.build();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return ID.equals(registrationId) ? registration() : null;
    }

    private ClientRegistration registration() {
        String provider = address.base();
        return ClientRegistration.withRegistrationId(ID)
                .clientId(ID)
                .clientSecret(secret)
                .clientName("Tessera")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID)
                .issuerUri(provider)
                .authorizationUri(provider + "/oauth2/authorize")
                .tokenUri(provider + "/oauth2/token")
                .jwkSetUri(provider + "/oauth2/jwks")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", provider + "/connect/logout"))
                .build();
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
