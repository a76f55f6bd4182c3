package org.tessera.search;

/** How the index tells a concept that a passage names from one that it only hints at. */
final class Hinted {

    private static final String MARK = "~";

    private Hinted() {}

    static String at(String concept) {
        return MARK + concept;
    }
}
