/** How a printed edition comes out. */
@NullMarked
package org.tessera.edition.pdf;

import org.jspecify.annotations.NullMarked;
