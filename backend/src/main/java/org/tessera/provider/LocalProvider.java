package org.tessera.provider;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.tessera.keys.KeyFolder;

/**
 * The OpenID provider of the local mode. Its two chains keep their sign-in and their remembered request under names of
 * their own in the session: shared with the application's, a password typed here would sign in there without OpenID.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalProvider {

    /** Cheap on purpose: the demo passwords are public, and a slow hash would only slow down the start. */
    static final PasswordEncoder PASSWORDS = new BCryptPasswordEncoder(4);

    static final String SIGN_IN = "/idp/login";

    /** Audience of access tokens, which an identity token lacks: one is never taken for the other. */
    static final String API = "tessera-api";

    static TokenSettings tokens() {
        return TokenSettings.builder()
                .accessTokenTimeToLive(Duration.ofHours(8))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain providerEndpoints(HttpSecurity http) {
        OAuth2AuthorizationServerConfigurer provider = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(provider.getEndpointsMatcher())
                .with(provider, server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(signedInHere()))
                .requestCache(cache -> cache.requestCache(rememberedHere()))
                .exceptionHandling(answers -> answers.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(SecureHeaders::ofProvider)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain providerSignIn(HttpSecurity http) {
        return http.securityMatcher("/idp/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .defaultSuccessUrl("/")
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(signedInHere()))
                .requestCache(cache -> cache.requestCache(rememberedHere()))
                .headers(SecureHeaders::ofProvider)
                .build();
    }

    @Bean
    UserDetailsService demoAccounts() {
        return name -> DemoAccount.named(name)
                .map(account -> User.withUsername(account.name())
                        .password(PASSWORDS.encode(account.password()))
                        .roles(account.role().name())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PASSWORDS;
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(ObjectProvider<KeyFolder> keys) {
        KeyFolder folder = keys.getIfAvailable();
        return new ImmutableJWKSet<>(LocalKeys.in(folder == null ? null : folder.path()));
    }

    /** Without an issuer of its own: each answer names the address it was asked at, as the port may be any. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            Authentication account = Objects.requireNonNull(context.<Authentication>getPrincipal());
            DemoAccount.named(account.getName())
                    .ifPresent(demo -> context.getClaims().claims(claims -> claims.putAll(Claims.of(demo))));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(API));
            }
        };
    }

    private static SecurityContextRepository signedInHere() {
        HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("TESSERA_PROVIDER_SIGNED_IN");
        return repository;
    }

    private static RequestCache rememberedHere() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("TESSERA_PROVIDER_REQUEST");
        return cache;
    }
}
