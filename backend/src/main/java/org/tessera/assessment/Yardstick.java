package org.tessera.assessment;

/**
 * On which an assessment says how likely something is: seven levels, from the least to the most likely. Their words and
 * percentages are texts of the bundles ({@code assessment.likelihood}).
 */
public enum Yardstick {
    /** Intelligence Community Directive 203 (2015). */
    ICD203,
    /** The probability yardstick of the United Kingdom's Professional Head of Intelligence Assessment. */
    PHIA;

    public static final int LEVELS = 7;
}
