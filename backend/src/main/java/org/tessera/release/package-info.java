/** The owner's decisions: who else may see a contribution or some of its passages, and withdrawal. */
@NullMarked
package org.tessera.release;

import org.jspecify.annotations.NullMarked;
