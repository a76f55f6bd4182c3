package org.tessera.envelope;

import java.io.IOException;

/** Where content waits, sealed under an ephemeral key, until it has verified. */
public interface Spools {

    UnverifiedSpool begin() throws IOException;
}
