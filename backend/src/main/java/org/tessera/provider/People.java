package org.tessera.provider;

import java.util.Map;
import java.util.Set;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;

/**
 * Who comes through a browser: the provider's account with what of its roles holds here. Whoever has none, or is shut out,
 * comes in all the same and reads on one page why.
 */
@Component
class People implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final RecordedRights rights;

    People(RecordedRights rights) {
        this.rights = rights;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        OidcIdToken token = user.getIdToken();
        String named = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUserNameAttributeName();
        String attribute = named == null || named.isEmpty() ? "sub" : named;
        Viewer claimed = Claims.viewer(String.valueOf(user.getClaims().get(attribute)), user.getClaims());
        Viewer viewer = rights.enter(claimed).orElse(new Viewer(claimed.account(), Set.of(), null));
        Map<String, Object> claims = Claims.holding(viewer, user.getClaims());
        return new DefaultOidcUser(
                AuthorityUtils.createAuthorityList(BearerTokens.authorities(viewer)),
                new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims),
                attribute);
    }
}
