package org.tessera.intake;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Particulars;
import org.tessera.identity.Viewer;

/** Takes sealed envelopes in. */
@Component
public class Intake {

    /**
     * Streams the envelope to the blob store, hashed on the way; row and job in one transaction; then the receipt.
     *
     * @throws org.tessera.problem.Forbidden the viewer hands nothing in
     * @throws org.tessera.problem.Invalid particulars that cannot be taken, a marking above the ceiling, or a file that is
     *     no envelope
     */
    public Receipt receive(Viewer viewer, Particulars particulars, InputStream envelope) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The intake certificate(s), PEM. */
    public String certificatePem() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The intake OpenPGP key, ASCII armour. */
    public String openPgpKey() {
        throw new UnsupportedOperationException("not built yet");
    }
}
