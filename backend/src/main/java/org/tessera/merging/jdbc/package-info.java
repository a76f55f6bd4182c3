/** What merging found for sections that somebody has edited, in PostgreSQL. */
@NullMarked
package org.tessera.merging.jdbc;

import org.jspecify.annotations.NullMarked;
