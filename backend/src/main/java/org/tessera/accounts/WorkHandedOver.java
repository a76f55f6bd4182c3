package org.tessera.accounts;

/**
 * Told within the transaction, as the platform: each feature gives what it keeps for the one account to the other.
 *
 * @param national whether both are of one contact point or unit, so that what one could see the other may
 */
public record WorkHandedOver(String account, String successor, boolean national) {}
