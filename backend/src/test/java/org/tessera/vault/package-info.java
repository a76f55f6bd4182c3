/** The vault against real PostgreSQL. */
@NullMarked
package org.tessera.vault;

import org.jspecify.annotations.NullMarked;
