package org.tessera.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tessera.identity.Country;
import org.tessera.identity.Role;

/**
 * The claims that the rest of the application relies on, {@code roles} and {@code country}, from those of whichever
 * provider signed. A Keycloak realm keeps roles in {@code realm_access.roles} as well; names that are not ours are left
 * out.
 */
final class Claims {

    static final String ROLES = "roles";
    static final String COUNTRY = "country";

    private static final Set<String> KNOWN_ROLES =
            Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KNOWN_COUNTRIES =
            Arrays.stream(Country.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private Claims() {}

    static Map<String, Object> of(DemoAccount account) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(ROLES, List.of(account.role().name()));
        Country country = account.country();
        if (country != null) {
            claims.put(COUNTRY, country.name());
        }
        return claims;
    }

    /** A copy with {@code roles} and {@code country} in our own words. */
    static Map<String, Object> normalised(Map<String, Object> claims) {
        Map<String, Object> ours = new HashMap<>(claims);
        Set<String> roles = new TreeSet<>();
        collect(claims.get(ROLES), roles);
        if (claims.get("realm_access") instanceof Map<?, ?> realm) {
            collect(realm.get(ROLES), roles);
        }
        ours.put(ROLES, List.copyOf(roles));
        ours.remove(COUNTRY);
        if (claims.get(COUNTRY) instanceof String code) {
            String upper = code.strip().toUpperCase(Locale.ROOT);
            if (KNOWN_COUNTRIES.contains(upper)) {
                ours.put(COUNTRY, upper);
            }
        }
        return ours;
    }

    private static void collect(@org.jspecify.annotations.Nullable Object names, Set<String> roles) {
        if (names instanceof Collection<?> many) {
            many.stream()
                    .map(name -> String.valueOf(name).toUpperCase(Locale.ROOT))
                    .filter(KNOWN_ROLES::contains)
                    .forEach(roles::add);
        }
    }
}
