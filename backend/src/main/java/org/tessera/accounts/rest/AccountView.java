package org.tessera.accounts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.accounts.Account;
import org.tessera.accounts.Appointment;
import org.tessera.identity.Country;
import org.tessera.identity.Role;

/**
 * An account as JSON.
 *
 * @param claims the roles that the provider says it has
 * @param roles those of them that hold now
 * @param disabledSince absent: it is not shut out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
        String account,
        @Nullable Country country,
        @Nullable String authority,
        List<Role> claims,
        List<Role> roles,
        List<Appointed> appointments,
        @Nullable Instant disabledSince) {

    /** @param confirmedAt absent: it waits for a second person */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Appointed(
            UUID id,
            Role role,
            @Nullable Country country,
            @Nullable String authority,
            String proposedBy,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant until) {

        static Appointed of(Appointment one) {
            return new Appointed(
                    one.id(),
                    one.role(),
                    one.country(),
                    one.authority(),
                    one.proposedBy(),
                    one.confirmedBy(),
                    one.confirmedAt(),
                    one.until());
        }
    }

    static AccountView of(Account one) {
        return new AccountView(
                one.name(),
                one.claimed().country(),
                one.claimed().authority(),
                one.claimed().roles().stream().sorted().toList(),
                one.effective(Instant.now()).roles().stream().sorted().toList(),
                one.appointments().stream().map(Appointed::of).toList(),
                one.disabled() == null ? null : one.disabled().since());
    }
}
