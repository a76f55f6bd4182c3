package org.tessera.envelope;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import org.tessera.keys.IntakePrivateKeys;

/** Opens envelopes with the intake's private keys. Only a worker has one. */
@Component
@ConditionalOnExpression("'${tessera.role:both}' != 'web'")
public class Envelopes {

    private static final int BUFFER = 1 << 16;

    private final EnvelopeHeader header;
    private final List<EnvelopeOpener> openers;
    private final IntakePrivateKeys keys;
    private final Spools spools;

    public Envelopes(EnvelopeHeader header, List<EnvelopeOpener> openers, IntakePrivateKeys keys, Spools spools) {
        this.header = header;
        this.openers = List.copyOf(openers);
        this.keys = keys;
        this.spools = spools;
    }

    /**
     * Streams the content into a sealed spool; memory stays flat whatever the size. Nothing of the content can be read
     * before all of it has verified, and after a private key was used every failure has the same answer.
     *
     * @param known by which signatures are checked
     * @param limit of the content, in bytes
     * @throws IOException if the envelope cannot be read or the spool not written; what is wrong with an envelope is an
     *     outcome, not an exception
     */
    public Opening open(InputStream envelope, KnownKeys known, long limit) throws IOException {
        byte[] head = envelope.readNBytes(Recognition.HEADER);
        Recognition recognised = header.recognise(head);
        if (recognised instanceof Recognition.NotTaken(Reason reason)) {
            return new Opening.Unsupported(reason);
        }
        for (EnvelopeOpener opener : openers) {
            if (opener.opens(recognised)) {
                InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), envelope);
                // What a format has beside its content is looked at byte by byte.
                return opener.open(new BufferedInputStream(whole, BUFFER), keys, known, spools, limit);
            }
        }
        throw new IllegalStateException("Nobody opens " + recognised);
    }
}
