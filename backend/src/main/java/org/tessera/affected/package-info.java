/** What leans on evidence that its owner has withdrawn, replaced, marked more strictly or no longer releases. */
@NullMarked
package org.tessera.affected;

import org.jspecify.annotations.NullMarked;
