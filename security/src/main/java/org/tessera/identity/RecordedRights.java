package org.tessera.identity;

import java.util.Objects;
import java.util.Optional;

/**
 * The provider proves who somebody is; what that person may do is the provider's claims as far as they are recorded here
 * too. Asked at every door, and again of whoever stays inside: what is taken away ends sessions, sockets and streams.
 */
public interface RecordedRights {

    /**
     * At the door; remembers that the account came and as what.
     *
     * @param claimed what the provider says
     * @return with the roles that hold here, perhaps none; empty for a disabled account
     */
    Optional<Viewer> enter(Viewer claimed);

    /** What holds now of what somebody is or was let in as; no roles for a disabled account. */
    Viewer within(Viewer held);

    /** Whether everything that somebody was let in as still holds. */
    default boolean hold(Viewer held) {
        if (held.roles().isEmpty()) {
            return true;
        }
        Viewer now = within(held);
        return now.roles().containsAll(held.roles())
                && Objects.equals(now.country(), held.country())
                && Objects.equals(now.authority(), held.authority())
                && (held.standsFor() == null || held.standsFor().equals(now.standsFor()));
    }
}
