/** How a printed edition comes out. */
@NullMarked
package org.tessera.edition.docx;

import org.jspecify.annotations.NullMarked;
