package org.tessera.merging;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Analysis;
import org.tessera.glossary.Concept;
import org.tessera.glossary.Glossary;
import org.tessera.identity.Country;

/**
 * Where words say that something happened.
 *
 * @param where places within a country
 * @param unsure another country is named, so that nobody can tell by rule whose figure it is
 */
record Places(Set<String> where, boolean unsure) {

    private static final Set<String> COUNTRIES =
            Arrays.stream(Country.values()).map(Country::name).collect(Collectors.toUnmodifiableSet());

    static Places in(String words, @Nullable String language, Country owner) {
        Glossary glossary = Glossary.current();
        Set<String> where = new TreeSet<>();
        boolean unsure = false;
        for (Glossary.Found found : glossary.find(Analysis.text(words, language))) {
            List<String> regions =
                    glossary.concept(found.concept()).map(Concept::regions).orElse(List.of());
            if (regions.stream().anyMatch(COUNTRIES::contains)) {
                unsure |= !regions.contains(owner.name());
            } else if (!regions.isEmpty()) {
                where.add(found.concept());
            }
        }
        return new Places(where, unsure);
    }
}
