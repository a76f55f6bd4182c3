package org.tessera.ui;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells an open page that its session is over when it asks whether it still lives. It would be led to the sign-in page
 * otherwise, take that for a yes, and go on showing what it shows to whoever was shut out.
 */
final class SessionOver extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = signedIn == null || signedIn instanceof AnonymousAuthenticationToken;
        if (nobody && asksWhetherItLives(request)) {
            // no error page: that would lead to the sign-in page too
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean asksWhetherItLives(HttpServletRequest request) {
        return ApplicationConstants.REQUEST_TYPE_HEARTBEAT.equals(
                request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }
}
