/** Comments in PostgreSQL, their words sealed. */
@NullMarked
package org.tessera.review.jdbc;

import org.jspecify.annotations.NullMarked;
