package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

/** What the evidence of a chapter says, worked out by rule, country by country. */
final class Findings {

    private final Map<Country, Reported> countries = new TreeMap<>();

    private Findings() {}

    /**
     * @param area the chapter's crime area
     * @param passages that the merging viewer may read, in a stable order
     * @param inPart whether a part of a passage can be quoted; else only all of it can
     */
    static Findings of(String area, List<Passage> passages, Predicate<Passage> inPart) {
        Map<Country, List<Passage>> byCountry = new EnumMap<>(Country.class);
        for (Passage passage : passages) {
            if (Areas.has(area, passage)) {
                byCountry
                        .computeIfAbsent(passage.owner(), _ -> new ArrayList<>())
                        .add(passage);
            }
        }
        Findings findings = new Findings();
        byCountry.forEach((country, own) -> findings.countries.put(country, Reported.by(country, own, inPart)));
        return findings;
    }

    Collection<Reported> countries() {
        return countries.values();
    }

    boolean has(Country country) {
        return countries.containsKey(country);
    }

    /** What the country reports; ask {@link #has} first. */
    Reported of(Country country) {
        Reported of = countries.get(country);
        if (of == null) {
            throw new IllegalArgumentException("No findings of " + country);
        }
        return of;
    }

    /** All passages, country by country. */
    List<Passage> passages() {
        return countries.values().stream().flatMap(of -> of.passages().stream()).toList();
    }

    /** Countries that report on the topic. */
    List<Reported> on(Topic topic) {
        return countries.values().stream()
                .filter(reported -> !reported.carrying(topic).isEmpty())
                .toList();
    }
}
