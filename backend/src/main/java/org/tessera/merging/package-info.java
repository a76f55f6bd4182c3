/** From the evidence of all countries to a first draft of a chapter, by rule. */
@NullMarked
package org.tessera.merging;

import org.jspecify.annotations.NullMarked;
