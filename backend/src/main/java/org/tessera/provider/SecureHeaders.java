package org.tessera.provider;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers of every answer: nothing framed, nothing sniffed, no address passed on, no device asked for. */
public final class SecureHeaders {

    private SecureHeaders() {}

    /** @param contentSecurityPolicy of the pages that the chain answers with */
    public static void apply(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"));
    }

    static void ofProvider(HeadersConfigurer<HttpSecurity> headers) {
        apply(
                headers,
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
    }

    static void ofInterface(HeadersConfigurer<HttpSecurity> headers) {
        apply(headers, "default-src 'none'; frame-ancestors 'none'");
    }
}
