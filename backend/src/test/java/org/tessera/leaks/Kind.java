package org.tessera.leaks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** Every kind of viewer, as one of the demo accounts; the evidence is Georgia's. */
enum Kind {
    OWNER("analyst-ge", Role.ANALYST, Country.GE, null),
    OWNERS_LEAD("lead-ge", Role.LEAD, Country.GE, null),
    OWNERS_UNIT("unit-ge", Role.ANALYST, Country.GE, "BORDER_POLICE"),
    NAMED_COUNTRY("analyst-md", Role.ANALYST, Country.MD, null),
    OTHER_COUNTRY("lead-ua", Role.LEAD, Country.UA, null),
    COORDINATOR("coordinator-1", Role.COORDINATOR, null, null),
    REVIEWER("reviewer-1", Role.REVIEWER, null, null),
    AUDITOR("auditor", Role.AUDITOR, null, null),
    ADMINISTRATOR("admin-1", Role.ADMINISTRATOR, null, null);

    final String account;
    private final Role role;
    private final @Nullable Country country;
    private final @Nullable String authority;

    Kind(String account, Role role, @Nullable Country country, @Nullable String authority) {
        this.account = account;
        this.role = role;
        this.country = country;
        this.authority = authority;
    }

    Viewer viewer() {
        return new Viewer(account, Set.of(role), country, authority);
    }

    interface Asking {
        void as(Kind kind) throws Exception;
    }

    /** Every kind asks; two at a time, since who asks waits for the answer most of the time. */
    static void each(Asking asking) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Void>> all = Stream.of(values())
                    .map(kind -> two.submit(() -> {
                        asking.as(kind);
                        return (Void) null;
                    }))
                    .toList();
            for (Future<Void> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            throw failed;
        }
    }

    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
