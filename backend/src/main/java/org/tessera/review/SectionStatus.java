package org.tessera.review;

/** How far a section is. All but an agreement that a coordinator names is worked out, so it cannot be out of date. */
public enum SectionStatus {
    EMPTY,
    /** Written by merge alone. */
    MERGED,
    /** People have written in it. */
    DRAFTING,
    /** An open round asks for words on it. */
    IN_REVIEW,
    /** A coordinator called this very version agreed, or everybody who was asked has signed this very text. */
    AGREED
}
