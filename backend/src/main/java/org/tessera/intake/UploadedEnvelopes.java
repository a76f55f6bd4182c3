package org.tessera.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.contribution.SealedBy;
import org.tessera.envelope.EnvelopeHeader;
import org.tessera.envelope.Recognition;
import org.tessera.problem.Invalid;
import org.tessera.problem.TooLarge;
import org.tessera.storage.Blobs;
import org.tessera.text.Texts;

/** Envelopes as they were handed in, until their content lies in the vault. */
@Component
class UploadedEnvelopes {

    static final String KIND = "envelope";
    /** So much of an envelope shows what it is. */
    static final int HEAD = Recognition.HEADER;

    private static final int LONGEST_NAME = 255;

    private final Blobs blobs;
    private final EnvelopeHeader header;
    private final IntakeSettings settings;

    UploadedEnvelopes(Blobs blobs, EnvelopeHeader header, IntakeSettings settings) {
        this.blobs = blobs;
        this.header = header;
        this.settings = settings;
    }

    static String blob(UUID contribution) {
        return KIND + "/" + contribution;
    }

    /**
     * Streams an envelope to the blob store, hashed on the way; memory stays flat.
     *
     * @throws Invalid the first bytes show that it is no envelope that is taken here
     * @throws TooLarge it is larger than is taken; nothing of it is kept
     */
    Staged stage(InputStream upload, @Nullable String fileName) throws IOException {
        byte[] head = upload.readNBytes(Recognition.HEADER);
        SealedBy sealedBy = recognise(head);
        UUID id = UUID.randomUUID();
        MessageDigest digest = sha256();
        long[] size = {0};
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), upload);
        blobs.put(blob(id), out -> size[0] = copy(whole, out, digest));
        return new Staged(id, HexFormat.of().formatHex(digest.digest()), size[0], sealedBy, inner(fileName));
    }

    /** @throws Invalid the beginning of this blob shows that it is no envelope that is taken here */
    SealedBy recognise(String blob) throws IOException {
        try (InputStream in = blobs.get(blob)) {
            return recognise(in.readNBytes(HEAD));
        }
    }

    /** An envelope that lies in the blob store as a whole. */
    Staged staged(UUID id, @Nullable String fileName) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        SealedBy sealedBy = recognise(blob(id));
        try (InputStream in = blobs.get(blob(id))) {
            byte[] buffer = new byte[1 << 20];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return new Staged(id, HexFormat.of().formatHex(digest.digest()), size, sealedBy, inner(fileName));
    }

    void discard(Staged staged) throws IOException {
        blobs.delete(blob(staged.id()));
    }

    private long copy(InputStream upload, OutputStream out, MessageDigest digest) throws IOException {
        long limit = settings.largestEnvelope().toBytes();
        long deadline = System.nanoTime() + settings.longestUpload().toNanos();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new TooLarge(Texts.get(
                        "intake.envelope-large", settings.largestEnvelope().toMegabytes()));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new TooLarge(Texts.get("intake.upload-slow"));
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return size;
    }

    private SealedBy recognise(byte[] head) {
        return switch (header.recognise(head)) {
            case Recognition.Cms() -> SealedBy.CMS;
            case Recognition.OpenPgp() -> SealedBy.OPENPGP;
            case Recognition.NotTaken(var reason) -> throw new Invalid("envelope", Texts.get(reason.text()));
        };
    }

    /** The name of the sealed file: without folders and without the envelope's own ending. */
    static @Nullable String inner(@Nullable String fileName) {
        if (fileName == null) {
            return null;
        }
        String leaf = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String name = leaf.replaceAll("\\p{Cntrl}", "")
                .strip()
                .replaceFirst("(?i)\\.(cms|p7m|p7e|der|pem|gpg|pgp|asc|sealed|enc)$", "");
        return name.isEmpty() ? null : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
