package org.tessera.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;

/**
 * An account of the local mode, known to everybody: its password, and the secret of the script client of the same name,
 * is the name followed by {@code -demo}. Local mode binds to loopback only.
 *
 * @param country of an analyst or lead, else null
 * @param authority the unit within the country, null: the contact point
 * @param newcomer whether nobody has granted it anything here yet
 */
public record DemoAccount(
        String name,
        Role role,
        @Nullable Country country,
        @Nullable String authority,
        boolean newcomer) {

    public static final List<DemoAccount> ALL = all();

    DemoAccount(String name, Role role, @Nullable Country country) {
        this(name, role, country, null, false);
    }

    public String password() {
        return name + "-demo";
    }

    public static Optional<DemoAccount> named(String name) {
        return ALL.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    private static List<DemoAccount> all() {
        List<Country> contactPoints = List.of(Country.AM, Country.AZ, Country.GE, Country.MD, Country.UA);
        List<DemoAccount> accounts = new ArrayList<>();
        contactPoints.forEach(country -> accounts.add(national("analyst-", Role.ANALYST, country)));
        contactPoints.forEach(country -> accounts.add(national("lead-", Role.LEAD, country)));
        accounts.add(new DemoAccount("unit-ge", Role.ANALYST, Country.GE, "BORDER_POLICE", false));
        accounts.add(new DemoAccount("unit-lead-ge", Role.LEAD, Country.GE, "BORDER_POLICE", false));
        accounts.add(new DemoAccount("newcomer-ge", Role.ANALYST, Country.GE, null, true));
        accounts.add(new DemoAccount("coordinator-1", Role.COORDINATOR, null));
        accounts.add(new DemoAccount("coordinator-2", Role.COORDINATOR, null));
        accounts.add(new DemoAccount("newcomer-eu", Role.COORDINATOR, null, null, true));
        accounts.add(new DemoAccount("reviewer-1", Role.REVIEWER, null));
        accounts.add(new DemoAccount("reviewer-2", Role.REVIEWER, null));
        accounts.add(new DemoAccount("auditor", Role.AUDITOR, null));
        accounts.add(new DemoAccount("admin-1", Role.ADMINISTRATOR, null));
        accounts.add(new DemoAccount("admin-2", Role.ADMINISTRATOR, null));
        return List.copyOf(accounts);
    }

    private static DemoAccount national(String prefix, Role role, Country country) {
        return new DemoAccount(prefix + country.name().toLowerCase(java.util.Locale.ROOT), role, country);
    }
}
