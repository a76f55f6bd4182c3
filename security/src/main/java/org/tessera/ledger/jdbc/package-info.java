/** The ledger in PostgreSQL: writing, chaining, reading, verifying. */
@NullMarked
package org.tessera.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
