/** How text becomes tokens: per-language analysis, folding, romanisation. */
@NullMarked
package org.tessera.analysis;

import org.jspecify.annotations.NullMarked;
