/** What people keep of the evidence and what they are told of: the basket and the alerts. */
@NullMarked
package org.tessera.ui.kept;

import org.jspecify.annotations.NullMarked;
