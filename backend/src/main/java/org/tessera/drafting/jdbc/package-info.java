/** Steps, snapshots and citations in PostgreSQL, and the news of them between nodes. */
@NullMarked
package org.tessera.drafting.jdbc;

import org.jspecify.annotations.NullMarked;
