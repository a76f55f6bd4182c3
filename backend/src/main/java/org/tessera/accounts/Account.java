package org.tessera.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Viewer;
import org.tessera.policy.AccountPolicy;

/**
 * Somebody who has come here.
 *
 * @param claimed as what the provider presented the account last
 * @param appointments that have not ended, the oldest first
 * @param disabled null: it is not shut out
 */
public record Account(
        Viewer claimed,
        Instant firstSeen,
        List<Appointment> appointments,
        @Nullable Disabling disabled) {
    public Account {
        appointments = List.copyOf(appointments);
    }

    /** That an account is shut out: its sessions, tokens, sockets and streams are over. */
    public record Disabling(Instant since, String by, String reason) {}

    public String name() {
        return claimed.account();
    }

    /** With the roles that hold at the moment. */
    public Viewer effective(Instant at) {
        return Effective.of(claimed, appointments, disabled != null, at);
    }

    /** Whether something that the provider says is not granted here, so that somebody has to decide. */
    public boolean waits(Instant at) {
        return disabled == null && !effective(at).roles().containsAll(claimed.roles());
    }

    AccountPolicy.Subject subject() {
        boolean national = AccountPolicy.NATIONAL.containsAll(claimed.roles())
                && appointments.stream().allMatch(one -> AccountPolicy.NATIONAL.contains(one.role()));
        return new AccountPolicy.Subject(name(), claimed.country(), claimed.authority(), national);
    }
}
