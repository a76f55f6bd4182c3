package org.tessera.contribution;

/** The format of an envelope. */
public enum SealedBy {
    CMS,
    OPENPGP
}
