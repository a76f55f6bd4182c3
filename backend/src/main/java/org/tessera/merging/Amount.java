package org.tessera.merging;

import org.tessera.evidence.Passage;

/**
 * A figure that a source states of something.
 *
 * @param said where it is stated; the whole passage where the figure was read in its translation
 * @param value as a plain decimal number, or two with a dash between them
 * @param defined whether the source says what the figure counts, as columns of forms do
 */
record Amount(Passage passage, Span said, Thing thing, String value, boolean defined) {}
