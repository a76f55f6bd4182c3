/** Work that is claimed from PostgreSQL, so that nodes need not know each other. */
@NullMarked
package org.tessera.jobs;

import org.jspecify.annotations.NullMarked;
