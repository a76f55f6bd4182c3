package org.tessera.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Log lines of a request name the account that is signed in. Runs after the security filters. */
@Component
@Order(0)
class AccountInLog extends OncePerRequestFilter {

    /** Elastic Common Schema's name. */
    private static final String KEY = "user.name";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal account = request.getUserPrincipal();
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, account.getName())) {
            chain.doFilter(request, response);
        }
    }
}
