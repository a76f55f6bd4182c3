package org.tessera.glossary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tessera.analysis.Folding;

/**
 * The regions of countries by their ISO 3166-2 codes, with the gazetteer's names. A name implies no status.
 */
public final class Regions {

    private static final Regions SHIPPED = new Regions(Glossary.shipped());

    /** By code; of several places in a region the gazetteer writes the region itself first. */
    private final Map<String, Concept> byCode = new LinkedHashMap<>();

    private final Glossary glossary;

    Regions(Glossary glossary) {
        this.glossary = glossary;
        glossary.concepts()
                .forEach(concept -> concept.regions().stream()
                        .filter(Regions::isRegion)
                        .forEach(code -> byCode.putIfAbsent(code, concept)));
    }

    public static Regions shipped() {
        return SHIPPED;
    }

    /** In the order of the gazetteer. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /** Where the places of a text lie; countries as a whole do not count. */
    public Set<String> in(List<Glossary.Found> found) {
        return glossary.regions(found).stream().filter(Regions::isRegion).collect(Collectors.toSet());
    }

    /** In English; a code that the gazetteer does not know is its own name. */
    public String name(String code) {
        Concept region = byCode.get(code);
        List<String> names = region == null ? List.of() : region.terms().getOrDefault("en", List.of());
        return names.isEmpty() ? code : names.getFirst();
    }

    /** A region by its code, or by the name of a place in it, in any language; spaces may be hyphens. */
    public Optional<String> code(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        if (byCode.containsKey(upper)) {
            return Optional.of(upper);
        }
        String wanted = key(written);
        return glossary.concepts().stream()
                .filter(concept -> concept.terms().values().stream()
                        .anyMatch(names ->
                                names.stream().anyMatch(name -> key(name).equals(wanted))))
                .flatMap(concept -> concept.regions().stream())
                .filter(Regions::isRegion)
                .findFirst();
    }

    private static String key(String name) {
        return Folding.fold(name).replaceAll("[\\s\\p{Pd}_]", "");
    }

    private static boolean isRegion(String code) {
        return code.indexOf('-') > 0;
    }
}
