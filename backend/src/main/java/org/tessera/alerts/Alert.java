package org.tessera.alerts;

import java.time.Instant;
import org.tessera.search.SearchResult;

/**
 * New evidence that a saved search finds, as its owner may see it.
 *
 * @param seen whether it was shown before
 */
public record Alert(SavedSearch search, SearchResult.Hit hit, Instant foundAt, boolean seen) {}
