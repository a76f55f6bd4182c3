/** Evidence that somebody has put aside for the draft. */
@NullMarked
package org.tessera.basket;

import org.jspecify.annotations.NullMarked;
