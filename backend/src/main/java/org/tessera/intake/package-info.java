/** Receiving a sealed envelope durably, giving a signed receipt, and opening it in a worker. */
@NullMarked
package org.tessera.intake;

import org.jspecify.annotations.NullMarked;
