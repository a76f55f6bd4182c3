/** Prints a round's texts with numbered lines by openhtmltopdf. */
@NullMarked
package org.tessera.offline.pdf;

import org.jspecify.annotations.NullMarked;
