package org.tessera.envelope;

/** What the first bytes of a file show, before any key is used. */
public sealed interface Recognition {

    /** How many bytes are enough to tell. */
    int HEADER = 64 * 1024;

    /** A CMS AuthEnvelopedData. */
    record Cms() implements Recognition {}

    /** An encrypted OpenPGP message with integrity protection. */
    record OpenPgp() implements Recognition {}

    record NotTaken(Reason reason) implements Recognition {}
}
