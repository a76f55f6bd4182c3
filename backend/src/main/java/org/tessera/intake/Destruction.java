package org.tessera.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Originals;
import org.tessera.contribution.Refusal;
import org.tessera.contribution.Refusals;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.release.Releases;
import org.tessera.storage.Blobs;
import org.tessera.text.Texts;

/**
 * An administrator destroys what came of a contribution that was refused: envelope, original and data key, so that neither
 * this installation nor a copy of its data can open it again. The row stays, as does every ledger entry.
 */
@Component
public class Destruction {

    private final Refusals refusals;
    private final Releases releases;
    private final Originals originals;
    private final Blobs blobs;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Destruction(
            Refusals refusals,
            Releases releases,
            Originals originals,
            Blobs blobs,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.refusals = refusals;
        this.releases = releases;
        this.originals = originals;
        this.blobs = blobs;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What waits to be destroyed, then what has been.
     *
     * @throws Forbidden no administrator
     */
    public List<Refusal> list(Viewer viewer) {
        permit(viewer);
        return refusals.list();
    }

    /**
     * The files go first: somebody killed in between finds the contribution still waiting and does it again.
     *
     * @param number as the person typed it, so that nobody destroys the wrong one
     * @throws Forbidden no administrator
     * @throws NotFound no such contribution, not refused, or destroyed already
     * @throws Invalid another number
     */
    public void destroy(Viewer viewer, UUID id, String number) {
        permit(viewer);
        boolean waits = refusals.list().stream().anyMatch(one -> one.id().equals(id) && one.destroyedAt() == null);
        if (!waits) {
            throw new NotFound();
        }
        if (!number.strip().equalsIgnoreCase(Refusal.number(id))) {
            throw new Invalid("number", Texts.get("intake.destroy-number", Refusal.number(id)));
        }
        try {
            blobs.delete(UploadedEnvelopes.blob(id));
            originals.delete(id);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        transaction.executeWithoutResult(status -> {
            if (!refusals.destroy(id)) {
                throw new NotFound();
            }
            releases.endAll(id, viewer);
            ledger.append(viewer, Act.CONTRIBUTION_DESTROYED, "contribution/" + id);
        });
    }

    private static void permit(Viewer viewer) {
        if (!Policy.mayDestroyRefused(viewer).allowed()) {
            throw new Forbidden(Texts.get("intake.destroy-may-not"));
        }
    }
}
