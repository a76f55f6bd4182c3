package org.tessera.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.glossary.Regions;
import org.tessera.identity.Country;
import org.tessera.search.SearchResult.Count;

/**
 * Regions on the way into the index and out of it. There they are blinded like words, since where a country looks is telling
 * in itself; there are few enough to blind them all and see which came back.
 */
final class RegionFacet {

    private static final String NAME = "region";

    /** @param keys in use when they were made, country by country */
    private record Codes(List<List<UUID>> keys, Map<String, String> byToken) {}

    private final Blinding blinding;
    private volatile @Nullable Codes codes;

    RegionFacet(Blinding blinding) {
        this.blinding = blinding;
    }

    /** The regions of each that has some, under the keys of all countries. */
    List<List<String>> wanted(List<Narrowed> narrowed) {
        return narrowed.stream()
                .filter(one -> !one.regions().isEmpty())
                .map(one -> Arrays.stream(Country.values())
                        .flatMap(owner -> one.regions().stream()
                                .flatMap(region -> blinding.tokens(owner, Field.REGIONS, region).stream()))
                        .toList())
                .toList();
    }

    /** The facets with the regions by their codes, counts of all countries together, most first. */
    Map<String, List<Count>> readable(Map<String, List<Count>> facets) {
        List<Count> blinded = facets.getOrDefault(NAME, List.of());
        Map<String, Long> counts = new TreeMap<>();
        if (!blinded.isEmpty()) {
            Map<String, String> codes = codes();
            blinded.forEach(count -> counts.merge(codes.getOrDefault(count.value(), ""), count.count(), Long::sum));
            counts.remove(""); // of a gazetteer that this node does not have
        }
        Map<String, List<Count>> readable = new HashMap<>(facets);
        readable.put(
                NAME,
                counts.entrySet().stream()
                        .map(entry -> new Count(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(Count::count).reversed())
                        .toList());
        return readable;
    }

    /** By blinded token. Made once for the keys that are in use: there are hundreds of them in every answer. */
    private Map<String, String> codes() {
        List<List<UUID>> keys = blinding.keys();
        Codes known = codes;
        if (known == null || !known.keys().equals(keys)) {
            Map<String, String> made = new HashMap<>();
            for (Country owner : Country.values()) {
                Regions.shipped()
                        .codes()
                        .forEach(code ->
                                blinding.tokens(owner, Field.REGIONS, code).forEach(token -> made.put(token, code)));
            }
            known = new Codes(keys, made);
            codes = known;
        }
        return known.byToken();
    }
}
