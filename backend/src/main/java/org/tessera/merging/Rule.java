package org.tessera.merging;

/** The rules by which merge writes; each is told in words by {@code merging.why.<its name>}. */
public enum Rule {
    /** Says whose contributions there are. */
    REPORTED,
    /** Says that a country handed in nothing. */
    NOTHING,
    TREND,
    /** The most telling passages of a topic. */
    TELLING,
    /** Quoted under another topic, since it can be quoted only whole. */
    ELSEWHERE,
    TABLE,
    UNTRANSLATED,
    REPORTING,
    COVERAGE,
    TRENDS_AGREE,
    TRENDS_DIFFER,
    NAMED_BY_SEVERAL,
    /** Passages that a coordinator linked. */
    LINKED,
    /** The same figure in sources that do not copy each other. */
    SAME_FIGURE,
    /** The same words in several contributions. */
    COPIED,
    /** Figures for the same thing that differ. */
    DIFFERENT_FIGURES,
    /** Figures or dates that differ in passages which a coordinator linked. */
    DIFFERENT_IN_LINKED,
    FIGURES,
    PRICES,
    /** What the evidence does not cover. */
    NOT_COVERED,
    /** A gap that a country names. */
    NAMED_GAP
}
