package org.tessera.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * The viewer behind the current thread's authentication, from the claims {@code roles}, {@code country}, {@code authority}
 * and {@code stands_for}, which the door has reduced to what {@link RecordedRights} hold.
 */
public final class CurrentViewer {

    private CurrentViewer() {}

    /**
     * @throws IllegalStateException if nobody is signed in; the filter chain lets no such request through
     */
    public static Viewer get() {
        Viewer viewer = of(SecurityContextHolder.getContext().getAuthentication());
        if (viewer == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return viewer;
    }

    /** The viewer of an authentication, null when its principal carries no claims (anonymous). */
    public static @Nullable Viewer of(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof ClaimAccessor token)) {
            return null;
        }
        return of(authentication.getName(), token.getClaims());
    }

    /** The viewer that the claims, in our own words, speak of. */
    public static Viewer of(String account, Map<String, Object> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (claims.get("roles") instanceof Collection<?> names) {
            names.forEach(name -> roles.add(Role.valueOf(String.valueOf(name))));
        }
        Country country = claims.get("country") instanceof String code ? Country.valueOf(code) : null;
        String authority = claims.get("authority") instanceof String code && !code.isBlank() ? code : null;
        String standsFor = claims.get("stands_for") instanceof String lead && !lead.isBlank() ? lead : null;
        return new Viewer(account, roles, country, authority, standsFor);
    }
}
