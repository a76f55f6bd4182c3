package org.tessera.provider;

import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who comes through a browser: the provider's account with roles and country in our own words. */
@Component
class People implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        Map<String, Object> claims = Claims.normalised(user.getClaims());
        OidcIdToken token = user.getIdToken();
        String account = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUserNameAttributeName();
        return new DefaultOidcUser(
                AuthorityUtils.createAuthorityList(BearerTokens.authorities(claims)),
                new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims),
                account == null || account.isEmpty() ? "sub" : account);
    }
}
