/** Encryption at rest: data keys, wrapped by country keys, wrapped by the master key. */
@NullMarked
package org.tessera.vault;

import org.jspecify.annotations.NullMarked;
