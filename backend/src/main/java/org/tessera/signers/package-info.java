/** Whose signing keys are whose: registered by analysts, confirmed by their country's lead, and what a signature then counts for. */
@NullMarked
package org.tessera.signers;

import org.jspecify.annotations.NullMarked;
