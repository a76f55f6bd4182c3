/** Two texts side by side. */
@NullMarked
package org.tessera.comparison;

import org.jspecify.annotations.NullMarked;
