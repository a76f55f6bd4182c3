package org.tessera.envelope;

import java.io.IOException;

/** What became of an envelope. */
public sealed interface Opening {

    /** Everything verified. Close it: that ends the spool. */
    record Opened(Spool spool, Signature signature) implements Opening, AutoCloseable {
        @Override
        public void close() throws IOException {
            spool.close();
        }
    }

    /** Sealed to another recipient, as its public header shows. */
    record NotForUs() implements Opening {}

    /** After the private key was used, or before, something was not whole. There is no telling what. */
    record Damaged() implements Opening {}

    /** Its public header shows something that is not taken here. */
    record Unsupported(Reason reason) implements Opening {}

    /** @param limit in bytes, of the content */
    record TooLarge(long limit) implements Opening {}
}
