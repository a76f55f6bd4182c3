/** The page of the first run. */
@NullMarked
package org.tessera.ui.installation;

import org.jspecify.annotations.NullMarked;
