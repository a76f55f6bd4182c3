/** Editions: what blocks them, and how they look on paper. */
@NullMarked
package org.tessera.edition;

import org.jspecify.annotations.NullMarked;
