/** Many authors at one text, for {@code ./tessera bench coediting}: one load generator that speaks two protocols. */
@NullMarked
package org.tessera.coediting;

import org.jspecify.annotations.NullMarked;
