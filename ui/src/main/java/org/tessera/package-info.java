/** Tessera: sealed contributions become one regional threat assessment. */
@NullMarked
package org.tessera;

import org.jspecify.annotations.NullMarked;
