package org.tessera.signers;

import org.tessera.identity.Country;

/** What a key counts for has changed; published within the transaction that changes it. */
public record SignerDecided(Country country, String fingerprint) {}
