package org.tessera.alerts;

import java.time.Instant;
import java.util.UUID;
import org.tessera.search.SearchQuery;

/**
 * A search that somebody keeps.
 *
 * @param alert whether its owner is told of new evidence that it finds
 */
public record SavedSearch(UUID id, String name, SearchQuery query, boolean alert, Instant savedAt) {}
