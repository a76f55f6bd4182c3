package org.tessera.edition;

/**
 * A coordinator has called a copy back.
 *
 * @param account who holds it
 */
public record CopyCalledBack(String account) {}
