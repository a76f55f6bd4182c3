package org.tessera.search;

import java.util.UUID;

/**
 * The index now has of a contribution what the database says, nothing where it is gone. A plain Spring event in the
 * transaction that settles the change, so that whoever writes something down on it does so with it or not at all.
 */
public record PassagesIndexed(UUID contribution) {}
