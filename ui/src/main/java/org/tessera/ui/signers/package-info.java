/** The page of the signing keys. */
@NullMarked
package org.tessera.ui.signers;

import org.jspecify.annotations.NullMarked;
