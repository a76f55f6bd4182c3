package org.tessera.glossary;

import java.util.List;
import java.util.Map;

/**
 * A concept of the field, or a place.
 *
 * @param regions of a place: ISO 3166-1 alpha-2 of a country, or ISO 3166-2 of its regions; empty for what is no place
 *     and for seas
 * @param terms by ISO 639-1 language, as somebody would say them: without words that only count near each other
 */
public record Concept(String name, List<String> regions, Map<String, List<String>> terms) {
    public Concept {
        regions = List.copyOf(regions);
        terms = Map.copyOf(terms);
    }
}
