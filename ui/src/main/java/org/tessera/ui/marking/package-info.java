/** How texts are marked, and why, for people to look at and to decide. */
@NullMarked
package org.tessera.ui.marking;

import org.jspecify.annotations.NullMarked;
