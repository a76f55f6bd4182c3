/** Reviewing in PostgreSQL, its words sealed. */
@NullMarked
package org.tessera.review.jdbc;

import org.jspecify.annotations.NullMarked;
