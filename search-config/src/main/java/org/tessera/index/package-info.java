/** What the index holds, as a resource. */
@NullMarked
package org.tessera.index;

import org.jspecify.annotations.NullMarked;
