/** How a piece of information is evaluated, handled and classified. */
@NullMarked
package org.tessera.marking;

import org.jspecify.annotations.NullMarked;
