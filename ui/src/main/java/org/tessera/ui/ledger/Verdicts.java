package org.tessera.ui.ledger;

import org.tessera.ledger.LedgerVerification.Outcome;
import org.tessera.ledger.LedgerVerification.Outcome.Added;
import org.tessera.ledger.LedgerVerification.Outcome.Changed;
import org.tessera.ledger.LedgerVerification.Outcome.Forged;
import org.tessera.ledger.LedgerVerification.Outcome.Intact;
import org.tessera.ledger.LedgerVerification.Outcome.Missing;
import org.tessera.ledger.LedgerVerification.Outcome.Rewritten;
import org.tessera.ledger.LedgerVerification.Outcome.TailCut;
import org.tessera.ui.Words;

/** What verifying the ledger found, in words. */
final class Verdicts {

    private Verdicts() {}

    static String words(Outcome outcome) {
        return switch (outcome) {
            case Intact intact -> Words.of("ledger.is-intact", intact.entries(), intact.waiting());
            case Changed changed -> Words.of("ledger.is-changed", String.valueOf(changed.seq()));
            case Missing missing -> Words.of("ledger.is-missing", String.valueOf(missing.position()));
            case Added added -> Words.of("ledger.is-added", String.valueOf(added.seq()));
            case Rewritten rewritten -> Words.of("ledger.is-rewritten", Words.time(rewritten.signedAt()));
            case TailCut cut -> Words.of("ledger.is-cut", cut.entries(), cut.signedEntries());
            case Forged forged -> Words.of("ledger.is-forged", String.valueOf(forged.position()));
        };
    }
}
