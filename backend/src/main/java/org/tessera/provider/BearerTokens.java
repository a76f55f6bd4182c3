package org.tessera.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;

/** How a bearer token becomes an account with its roles and country. */
@Configuration(proxyBeanMethods = false)
class BearerTokens {

    /** By how much a team's clocks may differ. */
    private static final Duration CLOCKS = Duration.ofSeconds(10);

    /** A disabled account's token is worth nothing from the next request on. */
    @Bean
    Converter<Jwt, AbstractAuthenticationToken> accountOfBearer(
            @Value("${tessera.provider.account-claim:sub}") String accountClaim, RecordedRights rights) {
        return token -> {
            String account = Objects.requireNonNullElse(
                    token.getClaimAsString(accountClaim), Objects.requireNonNull(token.getSubject(), "sub"));
            Viewer viewer = rights.enter(Claims.viewer(account, token.getClaims()))
                    .orElseThrow(() -> new InvalidBearerTokenException("The account is disabled"));
            Jwt holding = new Jwt(
                    token.getTokenValue(),
                    token.getIssuedAt(),
                    token.getExpiresAt(),
                    token.getHeaders(),
                    Claims.holding(viewer, token.getClaims()));
            return new JwtAuthenticationToken(
                    holding, AuthorityUtils.createAuthorityList(authorities(viewer)), account);
        };
    }

    static List<String> authorities(Viewer viewer) {
        return viewer.roles().stream().map(role -> "ROLE_" + role).sorted().toList();
    }

    /** The provider is this process: its own key decides, whatever address the token was asked for at. */
    @Bean
    @Profile("local")
    JwtDecoder localTokens(JWKSource<SecurityContext> signingKeys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(signingKeys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new JwtAudienceValidator(LocalProvider.API)));
        return decoder;
    }

    /**
     * A team's provider: the keys are fetched when first needed, so that either may start first. However long a token says
     * that it lives, it counts for less than a minute from when it was given ({@link Claims#shortLived}): a script gets
     * itself another, and no longer once the provider has shut its account out.
     */
    @Bean
    @Profile("!local")
    JwtDecoder teamTokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${tessera.provider.audience:" + LocalProvider.API + "}") String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCKS), new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience)));
        MappedJwtClaimSetConverter types = MappedJwtClaimSetConverter.withDefaults(Map.of());
        decoder.setClaimSetConverter(claims -> Claims.shortLived(Claims.normalised(types.convert(claims))));
        return decoder;
    }
}
