/** Makes an installation's first keys with Bouncy Castle: certificates and an OpenPGP key. */
@NullMarked
package org.tessera.keys.bouncycastle;

import org.jspecify.annotations.NullMarked;
