/** Contributions: the list, one contribution's page, the owner's decisions. */
@NullMarked
package org.tessera.ui.contributions;

import org.jspecify.annotations.NullMarked;
