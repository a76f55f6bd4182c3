/** The second wall: on whose behalf the database is asked, so that its row-level security can refuse what the policy should have. */
@NullMarked
package org.tessera.wall;

import org.jspecify.annotations.NullMarked;
