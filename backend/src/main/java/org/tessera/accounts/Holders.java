package org.tessera.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tessera.identity.Role;
import org.tessera.wall.Behalf;

/** Which accounts hold a role at the moment, for features that address people by name; asks no policy. */
@Component
public class Holders {

    private final AccountTable table;
    private final Clock clock = Clock.systemUTC();

    Holders(AccountTable table) {
        this.table = table;
    }

    /** Named exactly as they are. */
    public Set<String> of(Role role) {
        Instant now = clock.instant();
        return Behalf.ofPlatform(table::list).stream()
                .filter(one -> one.effective(now).is(role))
                .map(Account::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
