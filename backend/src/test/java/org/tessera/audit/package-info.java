/** The ledger against real PostgreSQL. */
@NullMarked
package org.tessera.audit;

import org.jspecify.annotations.NullMarked;
