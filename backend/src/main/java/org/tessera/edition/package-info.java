/** Frozen editions and their export as DOCX, PDF and JSON. */
@NullMarked
package org.tessera.edition;

import org.jspecify.annotations.NullMarked;
