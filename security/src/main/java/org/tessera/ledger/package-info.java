/** The append-only, hash-chained record of every act. */
@NullMarked
package org.tessera.ledger;

import org.jspecify.annotations.NullMarked;
