package org.tessera.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Originals;
import org.tessera.contribution.Signatures;
import org.tessera.contribution.SignedBy;
import org.tessera.envelope.Envelopes;
import org.tessera.envelope.Opening;
import org.tessera.envelope.Spool;
import org.tessera.marking.Marking;
import org.tessera.signers.Signers;
import org.tessera.signers.Standing;
import org.tessera.storage.Blobs;
import org.tessera.text.Texts;

/**
 * Opens what was handed in and puts it into the vault. Run again after a crash at any instant it ends the same: the
 * original is written whole or not at all, state and next job change in one transaction, and the envelope goes only after
 * that.
 */
public class Opener {

    private final Blobs blobs;
    private final Envelopes envelopes;
    private final Originals originals;
    private final Contributions contributions;
    private final Signers signers;
    private final Signatures signatures;
    private final OpeningQueue queue;
    private final IntakeSettings settings;
    private final TransactionTemplate transaction;

    Opener(
            Blobs blobs,
            Envelopes envelopes,
            Originals originals,
            Contributions contributions,
            Signers signers,
            Signatures signatures,
            OpeningQueue queue,
            IntakeSettings settings,
            PlatformTransactionManager transactions) {
        this.blobs = blobs;
        this.envelopes = envelopes;
        this.originals = originals;
        this.contributions = contributions;
        this.signers = signers;
        this.signatures = signatures;
        this.queue = queue;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws IOException the disk failed; the job is tried again */
    public void open(UUID id) throws IOException {
        Contribution one = contributions.find(id).orElse(null);
        if (one == null) {
            return;
        }
        boolean done = one.state() != ContributionState.RECEIVED || (withinCeiling(one) && openReceived(one));
        if (done && one.state() != ContributionState.REJECTED) {
            blobs.delete(UploadedEnvelopes.blob(id));
        }
    }

    /** The ceiling may have been lowered since it was received. */
    private boolean withinCeiling(Contribution one) {
        Marking marking = one.particulars().marking();
        return !marking.exceeds(settings.markingCeiling())
                || reject(one, Texts.get("intake.marking-above-ceiling", marking, settings.markingCeiling()));
    }

    /** Whether the envelope has done its service. A rejected one stays a while for the administrator. */
    private boolean openReceived(Contribution one) throws IOException {
        try (InputStream envelope = blobs.get(UploadedEnvelopes.blob(one.id()))) {
            return switch (envelopes.open(
                    envelope, signers.known(), settings.largestEnvelope().toBytes())) {
                case Opening.Opened opened -> keep(one, opened);
                case Opening.NotForUs() -> reject(one, Texts.get("envelope.not-for-us"));
                case Opening.Damaged() -> reject(one, Texts.get("envelope.damaged"));
                case Opening.Unsupported(var reason) -> reject(one, Texts.get(reason.text()));
                case Opening.TooLarge(long limit) ->
                    reject(one, Texts.get("envelope.too-large", limit / (1024 * 1024)));
            };
        }
    }

    private boolean keep(Contribution one, Opening.Opened opened) throws IOException {
        try (opened) {
            SignedBy signature = signatures.judge(one, opened.signature());
            if (signature.standing() == Standing.FOREIGN) {
                return reject(one, signature);
            }
            Spool spool = opened.spool();
            originals.keep(one.id(), one.dataKey(), out -> {
                try (InputStream plain = spool.read()) {
                    plain.transferTo(out);
                }
            });
            transaction.executeWithoutResult(status -> {
                if (contributions.moveTo(one.id(), ContributionState.OPENED)) {
                    contributions.opened(one.id(), signature, null);
                    queue.toParse(one.id());
                }
            });
            return true;
        }
    }

    private boolean reject(Contribution one, SignedBy foreign) {
        transaction.executeWithoutResult(status -> {
            contributions.opened(one.id(), foreign, null);
            contributions.moveTo(one.id(), ContributionState.REJECTED, foreign.statement());
        });
        return false;
    }

    private boolean reject(Contribution one, String reason) {
        contributions.moveTo(one.id(), ContributionState.REJECTED, reason);
        return false;
    }
}
