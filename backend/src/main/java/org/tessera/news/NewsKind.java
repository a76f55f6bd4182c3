package org.tessera.news;

/**
 * A kind of event that travels; a bean of the feature whose event it is.
 *
 * @param name on the wire, the same in every version
 * @param type a record of ids and codes, never of words
 */
public record NewsKind(String name, Class<? extends Record> type) {}
