package org.tessera.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tessera.problem.Unavailable;
import org.tessera.text.Texts;

/** How many connections of each account send at this moment, on this node. */
final class Senders {

    private final IntakeSettings settings;
    private final Map<String, Integer> sending = new ConcurrentHashMap<>();

    Senders(IntakeSettings settings) {
        this.settings = settings;
    }

    /** One connection; close it when it ends. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Unavailable the account has as many as it may */
    Slot enter(String account) {
        int most = settings.uploadsAtOnce();
        if (sending.merge(account, 1, Integer::sum) > most) {
            leave(account);
            throw new Unavailable(Texts.get("intake.uploads-at-once", most));
        }
        return () -> leave(account);
    }

    private void leave(String account) {
        sending.computeIfPresent(account, (any, count) -> count == 1 ? null : count - 1);
    }
}
