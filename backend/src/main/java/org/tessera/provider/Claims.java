package org.tessera.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/**
 * The claims that the rest of the application relies on, {@code roles}, {@code country} and {@code authority}, from those of whichever
 * provider signed. A Keycloak realm keeps roles in {@code realm_access.roles} as well; names that are not ours are left
 * out.
 */
final class Claims {

    static final String ROLES = "roles";
    static final String COUNTRY = "country";
    static final String AUTHORITY = "authority";

    private static final String STANDS_FOR = "stands_for";

    private static final Set<String> KNOWN_ROLES =
            Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KNOWN_COUNTRIES =
            Arrays.stream(Country.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final Pattern AUTHORITY_CODE = Pattern.compile("[A-Z0-9_]{2,40}");

    /** With what clocks may differ by it is a minute. */
    private static final Duration LONGEST_TOKEN = Duration.ofSeconds(50);

    private Claims() {}

    static Map<String, Object> of(DemoAccount account) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(ROLES, List.of(account.role().name()));
        Country country = account.country();
        if (country != null) {
            claims.put(COUNTRY, country.name());
        }
        String authority = account.authority();
        if (authority != null) {
            claims.put(AUTHORITY, authority);
        }
        return claims;
    }

    /** Whom the provider presents, in our own words. */
    static Viewer viewer(String account, Map<String, Object> claims) {
        Map<String, Object> ours = normalised(claims);
        ours.remove(STANDS_FOR);
        return CurrentViewer.of(account, ours);
    }

    /** The claims with what holds here in place of what the provider says. */
    static Map<String, Object> holding(Viewer viewer, Map<String, Object> claims) {
        Map<String, Object> ours = new HashMap<>(claims);
        ours.put(ROLES, viewer.roles().stream().map(Enum::name).sorted().toList());
        Country country = viewer.country();
        say(ours, COUNTRY, country == null ? null : country.name());
        say(ours, AUTHORITY, viewer.authority());
        say(ours, STANDS_FOR, viewer.standsFor());
        return ours;
    }

    private static void say(Map<String, Object> claims, String name, @Nullable String value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
    }

    /**
     * A copy with {@code roles}, {@code country} and {@code authority} in our own words. An authority that is no code is
     * one that owns nothing, never none: that would be the contact point, which sees more.
     */
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
        Object said = ours.remove(AUTHORITY);
        String authority =
                said instanceof String code ? code.strip().toUpperCase(Locale.ROOT) : said == null ? "" : "UNKNOWN";
        if (!authority.isEmpty()) {
            ours.put(AUTHORITY, AUTHORITY_CODE.matcher(authority).matches() ? authority : "UNKNOWN");
        }
        return ours;
    }

    /** The claims of a token that runs out soon after it was given, at the latest; without that time, at once. */
    static Map<String, Object> shortLived(Map<String, Object> claims) {
        Map<String, Object> ours = new HashMap<>(claims);
        Instant given = claims.get(JwtClaimNames.IAT) instanceof Instant at ? at : Instant.EPOCH;
        Instant soon = given.plus(LONGEST_TOKEN);
        if (!(claims.get(JwtClaimNames.EXP) instanceof Instant exp) || exp.isAfter(soon)) {
            ours.put(JwtClaimNames.EXP, soon);
        }
        return ours;
    }

    private static void collect(@Nullable Object names, Set<String> roles) {
        if (names instanceof Collection<?> many) {
            many.stream()
                    .map(name -> String.valueOf(name).toUpperCase(Locale.ROOT))
                    .filter(KNOWN_ROLES::contains)
                    .forEach(roles::add);
        }
    }
}
