package org.tessera.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Particulars;
import org.tessera.contribution.SignedBy;
import org.tessera.envelope.Receipts;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.keys.IntakePublicKeys;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.TooLarge;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;

/** Takes sealed envelopes in. */
@Component
public class Intake {

    private final UploadedEnvelopes envelopes;
    private final Contributions contributions;
    private final OpeningQueue queue;
    private final Vault vault;
    private final Ledger ledger;
    private final Receipts receipts;
    private final IntakePublicKeys keys;
    private final IntakeSettings settings;
    private final TransactionTemplate transaction;

    Intake(
            UploadedEnvelopes envelopes,
            Contributions contributions,
            OpeningQueue queue,
            Vault vault,
            Ledger ledger,
            Receipts receipts,
            IntakePublicKeys keys,
            IntakeSettings settings,
            PlatformTransactionManager transactions) {
        this.envelopes = envelopes;
        this.contributions = contributions;
        this.queue = queue;
        this.vault = vault;
        this.ledger = ledger;
        this.receipts = receipts;
        this.keys = keys;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    private static void checkMayHandIn(Viewer viewer) {
        if (!Policy.mayHandIn(viewer).allowed()) {
            throw new Forbidden(Texts.get("intake.may-not"));
        }
    }

    /**
     * Particulars that can be taken from this viewer.
     *
     * @throws Forbidden the viewer hands nothing in
     * @throws Invalid with a problem for each field that is wrong
     */
    public Particulars check(Viewer viewer, Said said) {
        checkMayHandIn(viewer);
        Particulars particulars = ParticularsRules.check(said, settings.markingCeiling());
        checkReplaceable(viewer, particulars.replaces());
        return particulars;
    }

    /**
     * Streams the envelope to the blob store, hashed on the way; row and job in one transaction; then the receipt.
     *
     * @param fileName of the upload; the sealed file's name is made from it
     * @throws Forbidden the viewer hands nothing in
     * @throws Invalid particulars that cannot be taken, a marking above the ceiling, or a file that is no envelope
     * @throws TooLarge an envelope larger than is taken
     * @throws IOException the upload broke off or the disk failed: nothing was taken
     */
    public Receipt receive(Viewer viewer, Particulars particulars, InputStream envelope, @Nullable String fileName)
            throws IOException {
        checkMayHandIn(viewer);
        return receive(viewer, particulars, envelopes.stage(envelope, fileName));
    }

    /**
     * For parts that come one by one.
     *
     * @throws Forbidden the viewer hands nothing in
     */
    public HandIn begin(Viewer viewer) {
        checkMayHandIn(viewer);
        return new HandIn(this, viewer);
    }

    Staged stage(InputStream envelope, @Nullable String fileName) throws IOException {
        return envelopes.stage(envelope, fileName);
    }

    void discard(Staged staged) throws IOException {
        envelopes.discard(staged);
    }

    Receipt receive(Viewer viewer, Particulars particulars, Staged staged) throws IOException {
        boolean taken = false;
        try {
            Receipt receipt = Objects.requireNonNull(transaction.execute(status -> enter(viewer, particulars, staged)));
            taken = true;
            return receipt;
        } finally {
            if (!taken) {
                discard(staged);
            }
        }
    }

    /** The intake certificate(s), PEM. */
    public String certificatePem() {
        return keys.certificatePem();
    }

    /** The intake OpenPGP key, ASCII armour. */
    public String openPgpKey() {
        return keys.openPgpKey();
    }

    /** The certificate against which receipts verify, PEM. */
    public String receiptsCertificatePem() {
        return receipts.certificatePem();
    }

    private Receipt enter(Viewer viewer, Particulars particulars, Staged staged) {
        checkMayHandIn(viewer);
        checkReplaceable(viewer, particulars.replaces());
        Country owner = Objects.requireNonNull(viewer.country());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID dataKey = vault.newContributionKey(owner);
        Contribution received = new Contribution(
                staged.id(),
                owner,
                viewer.account(),
                particulars,
                ContributionState.RECEIVED,
                staged.sealedBy(),
                dataKey,
                staged.sha256(),
                staged.size(),
                now,
                SignedBy.nobody(viewer.account()),
                staged.fileName(),
                List.of(),
                viewer.authority());
        contributions.enter(received);
        queue.toOpen(received.id());
        ledger.append(viewer, Act.CONTRIBUTION_RECEIVED, received.toString(), staged.sha256(), dataKey);
        String signature = receipts.sign(received.id(), staged.sha256(), staged.size(), now);
        return new Receipt(received.id(), staged.sha256(), staged.size(), now, signature);
    }

    /** Absent, foreign, replaced: one answer. */
    private void checkReplaceable(Viewer viewer, @Nullable UUID replaces) {
        if (replaces == null) {
            return;
        }
        boolean possible = contributions
                .known(viewer, replaces)
                .filter(one -> Policy.mayDecideAsOwner(viewer, contributions.sharing(one))
                        .allowed())
                .filter(one -> contributions.replaceable(one.id()))
                .isPresent();
        if (!possible) {
            throw new Invalid("replaces", Texts.get("intake.replaces-not-possible"));
        }
    }
}
