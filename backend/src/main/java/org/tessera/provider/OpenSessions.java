package org.tessera.provider;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.RightsChanged;
import org.tessera.identity.Viewer;

/**
 * The browsers' sessions on this node. One whose person has lost a right that it was opened with ends, and with it the
 * pages' push connections: at once when the news come, and whatever becomes of them after {@code tessera.accounts.look}.
 */
@Component
class OpenSessions implements HttpSessionListener {

    private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();
    private final RecordedRights rights;

    OpenSessions(RecordedRights rights) {
        this.rights = rights;
    }

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        open.add(created.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent gone) {
        open.remove(gone.getSession());
    }

    @EventListener
    void on(RightsChanged changed) {
        look();
    }

    @Scheduled(fixedDelayString = "${tessera.accounts.look:PT20S}")
    void look() {
        open.forEach(this::endIfLost);
    }

    /** Ends the sessions of people of whom it is so. */
    void endThose(Predicate<OAuth2AuthenticationToken> over) {
        open.forEach(session ->
                endIf(session, signedIn -> signedIn instanceof OAuth2AuthenticationToken person && over.test(person)));
    }

    private void endIfLost(HttpSession session) {
        endIf(session, signedIn -> {
            Viewer viewer = CurrentViewer.of(signedIn);
            return viewer != null && !rights.hold(viewer);
        });
    }

    private void endIf(HttpSession session, Predicate<Authentication> isOver) {
        try {
            Authentication signedIn = signedIn(session);
            if (signedIn != null && isOver.test(signedIn)) {
                session.invalidate();
            }
        } catch (IllegalStateException over) {
            open.remove(session);
        }
    }

    private static @Nullable Authentication signedIn(HttpSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext known ? known.getAuthentication() : null;
    }
}
