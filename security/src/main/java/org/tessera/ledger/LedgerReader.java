package org.tessera.ledger;

import java.util.List;
import java.util.Optional;

/** Reads the ledger. Whoever calls it has asked the policy, and has written down that it was read. */
public interface LedgerReader {

    /** @param total of all pages */
    record Entries(long total, List<LedgerEntry> items) {
        public Entries {
            items = List.copyOf(items);
        }
    }

    /** What opening an entry's sealed words finds. */
    sealed interface Words {

        record Opened(String text) implements Words {}

        /** The entry has none. */
        record None() implements Words {}

        /** Their key was destroyed with the contribution that they concern. */
        record Erased() implements Words {}
    }

    Entries read(LedgerQuery query);

    /** @return empty if there is no such entry */
    Optional<Words> words(long seq);
}
