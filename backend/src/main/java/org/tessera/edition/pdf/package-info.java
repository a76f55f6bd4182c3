/** Editions as tagged PDF with embedded fonts. */
@NullMarked
package org.tessera.edition.pdf;

import org.jspecify.annotations.NullMarked;
