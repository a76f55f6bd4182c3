/** The vault on Tink and PostgreSQL. */
@NullMarked
package org.tessera.vault.tink;

import org.jspecify.annotations.NullMarked;
