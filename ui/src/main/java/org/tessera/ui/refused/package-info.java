/** What was refused, for whoever destroys it. */
@NullMarked
package org.tessera.ui.refused;

import org.jspecify.annotations.NullMarked;
