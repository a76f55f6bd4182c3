/** Light stemmers of our own for languages that Lucene has none for. */
@NullMarked
package org.tessera.analysis.light;

import org.jspecify.annotations.NullMarked;
