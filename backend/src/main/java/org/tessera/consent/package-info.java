/** What somebody asks of an owner (to release passages, to clarify), the owner's inbox, and what the owner decides. */
@NullMarked
package org.tessera.consent;

import org.jspecify.annotations.NullMarked;
