package org.tessera.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.tessera.problem.NotFound;
import org.tessera.problem.TooLarge;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** Takes sealed envelopes in. */
@Component
public class Intake {

    private final UploadedEnvelopes envelopes;
    private final Contributions contributions;
    private final OpeningQueue queue;
    private final Vault vault;
    private final Ledger ledger;
    private final Receipts receipts;
    private final ReceiptTable kept;
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
            ReceiptTable kept,
            IntakePublicKeys keys,
            IntakeSettings settings,
            PlatformTransactionManager transactions) {
        this.envelopes = envelopes;
        this.contributions = contributions;
        this.queue = queue;
        this.vault = vault;
        this.ledger = ledger;
        this.receipts = receipts;
        this.kept = kept;
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
     * Streams the envelope to the blob store, hashed on the way; row and job in one transaction; then the receipt. The same
     * envelope again (of the same country or unit, while the contribution stands) is answered with the same receipt.
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
            Receipt receipt = receive(viewer, particulars, staged, any -> {});
            taken = true;
            return receipt;
        } finally {
            if (!taken) {
                discard(staged);
            }
        }
    }

    /** @param also within the same transaction, with the contribution's id */
    Receipt receive(Viewer viewer, Particulars particulars, Staged staged, Consumer<UUID> also) throws IOException {
        Receipt receipt = Objects.requireNonNull(transaction.execute(status -> {
            Receipt given = enter(viewer, particulars, staged);
            also.accept(given.id());
            return given;
        }));
        if (!receipt.id().equals(staged.id())) {
            discard(staged);
        }
        return receipt;
    }

    /**
     * The receipt, as it was given once; for the owner's people and the coordinators.
     *
     * @throws NotFound absent or out of sight
     */
    public Receipt receipt(Viewer viewer, UUID contribution) {
        return contributions
                .known(viewer, contribution)
                .filter(one -> Policy.mayKnow(viewer, contributions.sharing(one).withdrawnUnreleased())
                        .allowed())
                .map(one -> Behalf.ofPlatform(() -> kept.find(one).orElseGet(() -> kept.give(one))))
                .orElseThrow(NotFound::new);
    }

    /** The intake certificate(s), PEM. */
    public String certificatePem() {
        return keys.certificatePem();
    }

    /** The certificate of the intake's ML-KEM-768 key, PEM; empty: this installation has none. */
    public Optional<String> mlKemCertificatePem() {
        return Optional.ofNullable(keys.mlKemPem());
    }

    /** SHA-256 of the intake certificate, lower-case hexadecimal, to be compared out of band. */
    public String certificateFingerprint() {
        return keys.certificateSha256();
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
        Optional<Contribution> same =
                contributions.standing(owner, viewer.authority(), staged.sha256(), particulars.replaces());
        if (same.isPresent()) {
            return kept.find(same.get()).orElseGet(() -> kept.give(same.get()));
        }
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
        return kept.give(received);
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
