package org.tessera.envelope;

import java.util.Optional;

/** A kind of envelope that can be told by its beginning. */
public interface EnvelopeFormat {

    /** @return empty if the bytes do not even begin like this format */
    Optional<Recognition> recognise(byte[] head);
}
