/** How documents become passages. */
@NullMarked
package org.tessera.parsing.tika;

import org.jspecify.annotations.NullMarked;
