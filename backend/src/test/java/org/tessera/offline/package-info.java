/** Rounds taken along and brought back. */
@NullMarked
package org.tessera.offline;

import org.jspecify.annotations.NullMarked;
