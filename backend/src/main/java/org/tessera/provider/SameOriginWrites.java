package org.tessera.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/**
 * Against forged requests: what changes something, and a WebSocket's handshake, must come from our own pages when it
 * leans on the session's cookie. Browsers say so in headers that no page can set: {@code Sec-Fetch-Site} (same origin, not
 * same site: another port of this host is a stranger), else {@code Origin}. A bearer token is never sent by itself and
 * needs nothing more.
 */
class SameOriginWrites extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final AccessDeniedHandler refusal;

    SameOriginWrites(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leansOnSession() && changesSomething(request) && !ownOrigin(request)) {
            refusal.handle(request, response, new AccessDeniedException("not from our own pages"));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean leansOnSession() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof OAuth2AuthenticationToken;
    }

    private static boolean changesSomething(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                || "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private static boolean ownOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        UriComponents own = ServletUriComponentsBuilder.fromContextPath(request).build();
        String port = own.getPort() < 0 ? "" : ":" + own.getPort();
        return (own.getScheme() + "://" + own.getHost() + port).equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
