package org.tessera.identity;

/** What an account may do here became more or less; every node hears of it. */
public record RightsChanged(String account) {}
