/** Telephone numbers, by libphonenumber. */
@NullMarked
package org.tessera.personal.libphonenumber;

import org.jspecify.annotations.NullMarked;
