package org.tessera.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
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
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** How a bearer token becomes an account with its roles and country. */
@Configuration(proxyBeanMethods = false)
class BearerTokens {

    @Bean
    Converter<Jwt, AbstractAuthenticationToken> accountOfBearer(
            @Value("${tessera.provider.account-claim:sub}") String accountClaim) {
        return token -> new JwtAuthenticationToken(
                token,
                AuthorityUtils.createAuthorityList(authorities(token.getClaims())),
                Objects.requireNonNullElse(
                        token.getClaimAsString(accountClaim), Objects.requireNonNull(token.getSubject(), "sub")));
    }

    static List<String> authorities(Map<String, Object> claims) {
        Object roles = Claims.normalised(claims).get(Claims.ROLES);
        return roles instanceof List<?> names
                ? names.stream().map(name -> "ROLE_" + name).toList()
                : List.of();
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

    /** A team's provider: the keys are fetched when first needed, so that either may start first. */
    @Bean
    @Profile("!local")
    JwtDecoder teamTokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${tessera.provider.audience:" + LocalProvider.API + "}") String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience)));
        MappedJwtClaimSetConverter types = MappedJwtClaimSetConverter.withDefaults(Map.of());
        decoder.setClaimSetConverter(claims -> Claims.normalised(types.convert(claims)));
        return decoder;
    }
}
