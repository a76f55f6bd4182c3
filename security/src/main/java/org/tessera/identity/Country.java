package org.tessera.identity;

/** A country of the network, by its ISO 3166-1 alpha-2 code. A label implies no status. */
public enum Country {
    AM,
    AZ,
    BY,
    GE,
    MD,
    UA
}
