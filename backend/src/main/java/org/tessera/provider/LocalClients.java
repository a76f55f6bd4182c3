package org.tessera.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** The provider's clients: the application itself, and one script client for each demo account. */
@Component
@Profile("local")
class LocalClients implements RegisteredClientRepository {

    private final BrowserClient browser;

    LocalClients(BrowserClient browser) {
        this.browser = browser;
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("The local provider's clients are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (BrowserClient.ID.equals(clientId)) {
            return browser.registered();
        }
        return DemoAccount.named(clientId).map(LocalClients::script).orElse(null);
    }

    private static RegisteredClient script(DemoAccount account) {
        return RegisteredClient.withId(account.name())
                .clientId(account.name())
                .clientSecret(LocalProvider.PASSWORDS.encode(account.password()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(LocalProvider.tokens())
                .build();
    }
}
