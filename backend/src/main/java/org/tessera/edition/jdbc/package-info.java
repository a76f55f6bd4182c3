/** Editions in PostgreSQL, sealed. */
@NullMarked
package org.tessera.edition.jdbc;

import org.jspecify.annotations.NullMarked;
