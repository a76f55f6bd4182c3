/** Reads certificates and OpenPGP keys that people register. */
@NullMarked
package org.tessera.signers.bouncycastle;

import org.jspecify.annotations.NullMarked;
