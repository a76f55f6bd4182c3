/** Indexing as work that is claimed from PostgreSQL. */
@NullMarked
package org.tessera.search.jobs;

import org.jspecify.annotations.NullMarked;
