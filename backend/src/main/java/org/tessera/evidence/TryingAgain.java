package org.tessera.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.parsing.Cell;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/**
 * The owner's people have a document read once more that was not read: with the password it needs, or because what stood
 * in the way is gone (a scan, once text recognition is there). A password is kept sealed until it has been tried.
 */
@Component
public class TryingAgain {

    private final Contributions contributions;
    private final Evidence evidence;
    private final Keeping keeping;
    private final IndexingQueue queue;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    TryingAgain(
            Contributions contributions,
            Evidence evidence,
            Keeping keeping,
            IndexingQueue queue,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.contributions = contributions;
        this.evidence = evidence;
        this.keeping = keeping;
        this.queue = queue;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the viewer may have the contribution's documents read again, and it has arrived. */
    public boolean may(Viewer viewer, Contribution contribution) {
        return arrived(contribution)
                && Policy.mayDecideAsOwner(viewer, contributions.sharing(contribution))
                        .allowed();
    }

    /**
     * Has it read as soon as a worker is free.
     *
     * @param password of the document or of the archive it lies in; null for none
     * @throws NotFound out of sight
     * @throws Forbidden not the owner's people
     * @throws Invalid a password that is empty or too long
     * @throws Conflict it has been read, or the contribution is still on its way or gone
     */
    public void tryAgain(Viewer viewer, UUID contribution, UUID document, @Nullable String password) {
        Contribution one = contributions.known(viewer, contribution).orElseThrow(NotFound::new);
        Document unread = evidence.documents(viewer, contribution).stream()
                .filter(each -> each.id().equals(document))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!Policy.mayDecideAsOwner(viewer, contributions.sharing(one)).allowed()) {
            throw new Forbidden(Texts.get("evidence.not-the-owner"));
        }
        if (password != null && (password.isBlank() || password.length() > Cell.Request.LONGEST_PASSWORD)) {
            throw new Invalid("password", Texts.get("evidence.password-wrong", Cell.Request.LONGEST_PASSWORD));
        }
        if (!arrived(one) || !unread.state().unread()) {
            throw new Conflict(Texts.get("evidence.nothing-to-try"));
        }
        transaction.executeWithoutResult(status -> {
            keeping.givePassword(one, document, password);
            queue.toReadAgain(contribution, document);
            ledger.append(viewer, Act.DOCUMENT_TRIED_AGAIN, "document/" + document);
        });
    }

    static boolean arrived(Contribution one) {
        return one.state() == ContributionState.INDEXED || one.state() == ContributionState.QUARANTINED;
    }
}
