package org.tessera.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.accounts.AccountHistory;
import org.tessera.identity.Viewer;
import org.tessera.ledger.LedgerEntry;
import org.tessera.policy.Decision;
import org.tessera.policy.Sharing;
import org.tessera.release.ReleaseHistory;

/**
 * A decision as it was at a moment, and what it rested on. No contribution text.
 *
 * @param passage null: the contribution as a whole
 * @param account what the account was, null: it had not come by then
 * @param evidence what the policy knew of the evidence
 * @param reads whether it could be read
 * @param knows whether it could be known that it exists
 * @param because the grounds of {@code reads}, each a key of the bundle {@code audit}
 * @param releases that were in force for what is asked about
 * @param entries of the ledger up to then about the account's rights, the evidence and the account's reading it, newest first
 */
public record Replayed(
        String name,
        UUID contribution,
        @Nullable UUID passage,
        Instant at,
        AccountHistory.@Nullable Then account,
        Viewer viewer,
        Sharing evidence,
        Decision reads,
        Decision knows,
        List<String> because,
        List<ReleaseHistory.Then> releases,
        List<LedgerEntry> entries) {
    public Replayed {
        because = List.copyOf(because);
        releases = List.copyOf(releases);
        entries = List.copyOf(entries);
    }
}
