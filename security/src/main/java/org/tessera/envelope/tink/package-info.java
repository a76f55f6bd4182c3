/** The sealed spool, on Tink's streaming encryption. */
@NullMarked
package org.tessera.envelope.tink;

import org.jspecify.annotations.NullMarked;
