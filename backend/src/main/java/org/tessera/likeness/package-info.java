/** Which passages say the same: copied text, and what coordinators link. */
@NullMarked
package org.tessera.likeness;

import org.jspecify.annotations.NullMarked;
