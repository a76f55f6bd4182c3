/** Editions as DOCX with real headings, footnotes and embedded fonts. */
@NullMarked
package org.tessera.edition.docx;

import org.jspecify.annotations.NullMarked;
