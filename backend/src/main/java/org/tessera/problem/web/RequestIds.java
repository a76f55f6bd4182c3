package org.tessera.problem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number of our own making, which stands in its log lines, in the header {@code X-Request-Id} and in
 * its problem's {@code instance}. What a client sends under that name is not taken over: it could hold anything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

    /** Elastic Common Schema's name. */
    static final String KEY = "http.request.id";

    static final String HEADER = "X-Request-Id";

    /** Of the request in hand, as a problem's {@code instance}. */
    static @Nullable URI instance() {
        String id = MDC.get(KEY);
        return id == null ? null : URI.create("urn:uuid:" + id);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, id)) {
            chain.doFilter(request, response);
        }
    }
}
