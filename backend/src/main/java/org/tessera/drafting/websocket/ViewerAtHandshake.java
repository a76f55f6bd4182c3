package org.tessera.drafting.websocket;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;

/** Keeps who opened the socket, and until when a bearer token lets them. */
final class ViewerAtHandshake implements HandshakeInterceptor {

    private static final String VIEWER = "viewer";
    private static final String UNTIL = "until";

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Viewer viewer = CurrentViewer.of(authentication);
        if (viewer == null || authentication == null) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(VIEWER, viewer);
        if (authentication.getCredentials() instanceof AbstractOAuth2Token token && token.getExpiresAt() != null) {
            attributes.put(UNTIL, token.getExpiresAt());
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    static Viewer viewer(Map<String, Object> attributes) {
        if (attributes.get(VIEWER) instanceof Viewer viewer) {
            return viewer;
        }
        throw new IllegalStateException("A socket without a viewer was opened");
    }

    static Instant until(Map<String, Object> attributes) {
        return attributes.get(UNTIL) instanceof Instant until ? until : Instant.MAX;
    }
}
