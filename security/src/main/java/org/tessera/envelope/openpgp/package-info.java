/** OpenPGP (RFC 4880, RFC 9580) with Bouncy Castle. */
@NullMarked
package org.tessera.envelope.openpgp;

import org.jspecify.annotations.NullMarked;
