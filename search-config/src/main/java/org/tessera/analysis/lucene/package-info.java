/** Tokens and stems from ICU, Lucene and Morfologik. */
@NullMarked
package org.tessera.analysis.lucene;

import org.jspecify.annotations.NullMarked;
