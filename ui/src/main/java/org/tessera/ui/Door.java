package org.tessera.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.tessera.provider.SecureHeaders;

/** The door to the pages: sign-in by OpenID Connect, and sign-out at the provider too. */
@Configuration(proxyBeanMethods = false)
class Door {

    private static final String SIGN_IN = "/oauth2/authorization/tessera";

    @Bean
    @Order(10)
    SecurityFilterChain pages(HttpSecurity http, OAuth2UserService<OidcUserRequest, OidcUser> people) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/tessera/**").permitAll())
                .oauth2Login(login -> login.loginPage(SIGN_IN).userInfoEndpoint(info -> info.oidcUserService(people)))
                .with(vaadin(), pages -> pages.oauth2LoginPage(SIGN_IN, "{baseUrl}/"))
                .addFilterBefore(new SessionOver(), CsrfFilter.class)
                .headers(headers -> SecureHeaders.apply(headers, PagePolicy.WITHOUT_SCRIPTS))
                .build();
    }
}
