/** Handing in: the form whose file is sealed in the browser. */
@NullMarked
package org.tessera.ui.handin;

import org.jspecify.annotations.NullMarked;
