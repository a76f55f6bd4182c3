package org.tessera.likeness;

import java.util.UUID;
import org.tessera.identity.Country;

/**
 * A passage of another contribution with the same words.
 *
 * @param percent how much of the shorter of the two stands in the other, 50 to 100
 */
public record Copy(UUID passage, UUID contribution, Country owner, int percent) {}
