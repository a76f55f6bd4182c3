package org.tessera.envelope;

import java.io.IOException;
import java.io.InputStream;
import org.tessera.keys.IntakePrivateKeys;

/** Opens one kind of envelope, already recognised. */
public interface EnvelopeOpener {

    boolean opens(Recognition recognised);

    /** As {@link Envelopes#open}. */
    Opening open(InputStream envelope, IntakePrivateKeys keys, KnownKeys known, Spools spools, long limit)
            throws IOException;
}
