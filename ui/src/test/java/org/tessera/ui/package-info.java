/** Stories with several people and several windows, in a real browser. */
@NullMarked
package org.tessera.ui;

import org.jspecify.annotations.NullMarked;
