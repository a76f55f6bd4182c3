package org.tessera.glossary;

import java.util.List;
import java.util.Map;

/**
 * A concept of the field, or a place.
 *
 * @param terms by ISO 639-1 language
 */
public record Concept(String name, Map<String, List<String>> terms) {
    public Concept {
        terms = Map.copyOf(terms);
    }
}
