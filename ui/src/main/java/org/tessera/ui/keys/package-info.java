/** The countries' blinding keys, for whoever renews them. */
@NullMarked
package org.tessera.ui.keys;

import org.jspecify.annotations.NullMarked;
