package org.tessera.search;

import org.tessera.identity.Country;

/** The renewal of a country's blinding key has begun, is further than before, or has come to its end. */
public record RenewalAdvanced(Country country) {}
