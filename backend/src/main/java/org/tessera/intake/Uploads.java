package org.tessera.intake;

import java.io.EOFException;
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
import org.tessera.contribution.SealedBy;
import org.tessera.identity.Viewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.problem.TooLarge;
import org.tessera.storage.Blobs;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * Envelopes that come in pieces and go on after a broken line or a restart. The particulars are checked before the first
 * byte; what has been acknowledged is durable; the digest of the whole is compared before it becomes a contribution. Each
 * upload is its account's alone.
 */
@Component
public class Uploads {

    static final String KIND = "upload";
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 1_000;

    private final UploadTable table;
    private final Intake intake;
    private final UploadedEnvelopes envelopes;
    private final Blobs blobs;
    private final Senders senders;
    private final IntakeSettings settings;
    private final TransactionTemplate transaction;

    Uploads(
            UploadTable table,
            Intake intake,
            UploadedEnvelopes envelopes,
            Blobs blobs,
            IntakeSettings settings,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.intake = intake;
        this.envelopes = envelopes;
        this.blobs = blobs;
        this.senders = new Senders(settings);
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param size of the envelope
     * @throws org.tessera.problem.Forbidden the viewer hands nothing in
     * @throws Invalid particulars that cannot be taken
     * @throws TooLarge an envelope larger than is taken
     * @throws Conflict more than one account may have under way
     */
    public Upload begin(Viewer viewer, Said said, @Nullable String fileName, long size) {
        intake.check(viewer, said);
        if (size < 1) {
            throw new Invalid("size", Texts.get("intake.size-needed"));
        }
        if (size > settings.largestEnvelope().toBytes()) {
            throw new TooLarge(Texts.get(
                    "intake.envelope-large", settings.largestEnvelope().toMegabytes()));
        }
        if (fileName != null && fileName.length() > LONGEST_NAME) {
            throw new Invalid("fileName", Texts.get("intake.note-long", LONGEST_NAME));
        }
        Instant now = now();
        Upload one = new Upload(
                UUID.randomUUID(),
                Objects.requireNonNull(viewer.country()),
                viewer.authority(),
                viewer.account(),
                said,
                fileName,
                size,
                0,
                null,
                now,
                now,
                null);
        return Objects.requireNonNull(Behalf.of(
                viewer,
                () -> transaction.execute(status -> {
                    UploadTable.UnderWay load = table.load(viewer.account());
                    if (load.count() >= MOST
                            || load.bytes() + size > settings.uploadQuota().toBytes()) {
                        throw new Conflict(Texts.get(
                                "intake.quota", MOST, settings.uploadQuota().toGigabytes()));
                    }
                    table.insert(one);
                    return one;
                })));
    }

    /** The viewer's own that are under way, the newest first. */
    public List<Upload> underWay(Viewer viewer) {
        return Behalf.of(viewer, () -> table.underWay(viewer.account()));
    }

    /** @throws NotFound absent, or somebody else's */
    public Upload find(Viewer viewer, UUID id) {
        return Behalf.of(viewer, () -> table.find(id, viewer.account())).orElseThrow(NotFound::new);
    }

    /** How far a piece has brought it. */
    public sealed interface Piece {

        /** So many bytes are durable now. */
        record Taken(long received) implements Piece {}

        /** The piece begins elsewhere than the upload ends. */
        record Misplaced(long received) implements Piece {}

        /** Another connection is sending at this moment. */
        record Busy() implements Piece {}
    }

    /**
     * Takes a piece; whatever arrives before the line breaks is kept.
     *
     * @param offset at which it begins
     * @throws NotFound absent, or somebody else's
     * @throws Invalid its beginning shows that it is no envelope: the upload is gone
     * @throws TooLarge more than was announced, or too slow
     * @throws org.tessera.problem.Unavailable too many connections of this account send already
     * @throws IOException the line broke
     */
    public Piece take(Viewer viewer, UUID id, long offset, InputStream body) throws IOException {
        Upload before = find(viewer, id);
        if (before.contribution() != null) {
            return before.size() == offset ? new Piece.Taken(offset) : new Piece.Misplaced(before.size());
        }
        if (before.received() != offset) {
            return new Piece.Misplaced(before.received());
        }
        try (Senders.Slot _ = senders.enter(viewer.account());
                Blobs.Growing growing = blobs.grow(before.blob()).orElse(null)) {
            if (growing == null) {
                return new Piece.Busy();
            }
            Upload one = find(viewer, id);
            if (one.received() != offset) {
                return new Piece.Misplaced(one.received());
            }
            if (!goesOn(growing, offset)) {
                progress(viewer, id, 0);
                return new Piece.Misplaced(0);
            }
            long received = new Sending(growing, one, settings, durable -> progress(viewer, id, durable)).receive(body);
            recognise(viewer, one, received);
            return new Piece.Taken(received);
        }
    }

    /** Nobody needs it; nothing of it stays. */
    public void drop(Viewer viewer, UUID id) throws IOException {
        Upload one = find(viewer, id);
        Behalf.of(viewer, () -> {
            table.delete(one.id());
            return one;
        });
        blobs.delete(one.blob());
    }

    /**
     * The whole envelope becomes a contribution. Asked again, it answers with the same receipt.
     *
     * @param sha256 of the envelope as it was sent
     * @throws NotFound absent, or somebody else's
     * @throws Conflict it is not whole, or still being sent
     * @throws Invalid what arrived is not what was sent, or its particulars cannot be taken any more
     */
    public Receipt complete(Viewer viewer, UUID id, @Nullable String sha256) throws IOException {
        Upload one = find(viewer, id);
        UUID become = one.contribution();
        if (become != null) {
            return intake.receipt(viewer, become);
        }
        if (!one.whole()) {
            throw new Conflict(Texts.get("intake.upload-not-whole", one.received(), one.size()));
        }
        if (blobs.exists(one.blob())) {
            try (Blobs.Growing alone = blobs.grow(one.blob()).orElse(null)) {
                if (alone == null) {
                    throw new Conflict(Texts.get("intake.upload-busy"));
                }
                blobs.rename(one.blob(), UploadedEnvelopes.blob(id));
            }
        }
        Staged staged = envelopes.staged(id, one.fileName());
        if (sha256 == null || !staged.sha256().equalsIgnoreCase(sha256.strip())) {
            blobs.delete(UploadedEnvelopes.blob(id));
            progress(viewer, id, 0);
            throw new Invalid("sha256", Texts.get("intake.digest-differs"));
        }
        return intake.receive(viewer, intake.check(viewer, one.said()), staged, received -> table.become(id, received));
    }

    /** For the sweep: whether the envelope of this id is being made a contribution of. */
    boolean isUnderWay(UUID id) {
        return Behalf.ofPlatform(() -> table.isUnderWay(id));
    }

    /** Forgets what nobody continues. */
    void forget(Instant now) throws IOException {
        Instant before = now.minus(settings.keepUploads());
        Behalf.ofPlatform(() -> table.forget(before));
        blobs.each(KIND, (name, written) -> {
            UUID id = UUID.fromString(name.substring(KIND.length() + 1));
            if (written.isBefore(before) && !isUnderWay(id)) {
                blobs.delete(name);
            }
        });
    }

    /** Not if the disk has less than the table knows of: a folder that was restored from an older copy. */
    private static boolean goesOn(Blobs.Growing growing, long offset) throws IOException {
        try {
            growing.goOnFrom(offset);
            return true;
        } catch (EOFException shorterThanKnown) {
            return false;
        }
    }

    private void recognise(Viewer viewer, Upload one, long received) throws IOException {
        if (one.sealedBy() != null || (received < UploadedEnvelopes.HEAD && received < one.size())) {
            return;
        }
        try {
            SealedBy sealedBy = envelopes.recognise(one.blob());
            Behalf.of(viewer, () -> {
                table.recognised(one.id(), sealedBy);
                return one;
            });
        } catch (Invalid noEnvelope) {
            drop(viewer, one.id());
            throw noEnvelope;
        }
    }

    private void progress(Viewer viewer, UUID id, long received) {
        Behalf.of(viewer, () -> {
            table.progress(id, received, now());
            return id;
        });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
