package org.tessera.contribution;

import java.util.List;

/** The crime areas, by code; labels are in the message bundles under {@code area.<CODE>}. */
public final class CrimeAreas {

    public static final List<String> CODES = List.of(
            "DRUGS",
            "MIGRANT_SMUGGLING",
            "THB",
            "FIREARMS",
            "ORGANISED_PROPERTY",
            "MONEY_LAUNDERING",
            "DOCUMENT_FRAUD",
            "CYBERCRIME",
            "FRAUD",
            "ENVIRONMENTAL",
            "CSE",
            "CORRUPTION",
            "CRIMINAL_NETWORKS",
            "OTHER");

    private CrimeAreas() {}
}
