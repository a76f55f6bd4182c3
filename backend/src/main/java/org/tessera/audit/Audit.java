package org.tessera.audit;

import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.ledger.LedgerEntry;
import org.tessera.ledger.LedgerQuery;
import org.tessera.ledger.LedgerReader;
import org.tessera.ledger.LedgerReader.Words;
import org.tessera.ledger.LedgerVerification;
import org.tessera.paging.Page;
import org.tessera.policy.Decision;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/** What an auditor does with the ledger; each of these acts is itself an entry, written before its answer is given. */
@Component
public class Audit {

    private final Ledger ledger;
    private final LedgerReader reader;
    private final LedgerVerification verification;

    public Audit(Ledger ledger, LedgerReader reader, LedgerVerification verification) {
        this.ledger = ledger;
        this.reader = reader;
        this.verification = verification;
    }

    /** @throws Forbidden unless the viewer is an auditor */
    public Page<LedgerEntry> entries(Viewer viewer, LedgerQuery query) {
        require(viewer);
        ledger.append(viewer, Act.LEDGER_READ, null, query.toString(), null);
        LedgerReader.Entries entries = reader.read(query);
        return new Page<>(query.page(), query.size(), entries.total(), entries.items());
    }

    /**
     * Opens an entry's sealed words: a query, a reason, an owner; contribution text is never among them.
     *
     * @throws Forbidden unless the viewer is an auditor
     * @throws NotFound if there is no such entry
     */
    public Words words(Viewer viewer, long seq) {
        require(viewer);
        ledger.append(viewer, Act.LEDGER_WORDS_OPENED, "ledger/" + seq);
        return reader.words(seq).orElseThrow(NotFound::new);
    }

    /** @throws Forbidden unless the viewer is an auditor */
    public LedgerVerification.Outcome verify(Viewer viewer) {
        require(viewer);
        LedgerVerification.Outcome outcome = verification.verify();
        ledger.append(viewer, Act.LEDGER_VERIFIED, null, outcome.getClass().getSimpleName(), null);
        return outcome;
    }

    private void require(Viewer viewer) {
        if (Policy.mayReadLedger(viewer) instanceof Decision.Refused) {
            ledger.append(viewer, Act.REFUSED, "ledger");
            throw new Forbidden(Texts.get("audit.only-auditors"));
        }
    }
}
