/** Copies and links of a passage for scripts. */
@NullMarked
package org.tessera.likeness.rest;

import org.jspecify.annotations.NullMarked;
