package org.tessera.provider;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;

/** Enters in the ledger who signs in and out: people at a browser, and scripts when they fetch a token. */
@Component
class SignInLedger {

    private final ObjectProvider<Ledger> ledger;

    SignInLedger(ObjectProvider<Ledger> ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void person(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof OAuth2AuthenticationToken person) {
            append(person, Act.SIGNED_IN);
        }
    }

    @EventListener
    void script(AuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof OAuth2AccessTokenAuthenticationToken token
                && token.getRegisteredClient()
                        .getAuthorizationGrantTypes()
                        .contains(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            DemoAccount.named(token.getRegisteredClient().getClientId())
                    .ifPresent(account -> append(viewer(account), Act.SIGNED_IN));
        }
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        append(event.getAuthentication(), Act.SIGNED_OUT);
    }

    private void append(Authentication authentication, Act act) {
        Viewer viewer = CurrentViewer.of(authentication);
        if (viewer != null) {
            append(viewer, act);
        }
    }

    private void append(Viewer viewer, Act act) {
        ledger.ifAvailable(book -> book.append(viewer, act, null));
    }

    private static Viewer viewer(DemoAccount account) {
        return new Viewer(account.name(), java.util.Set.of(account.role()), account.country(), account.authority());
    }
}
