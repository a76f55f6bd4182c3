package org.tessera.drafting;

/** News of sections from other nodes may have been lost: whoever follows a section looks at its version again. */
public record SectionNewsMissed() {}
