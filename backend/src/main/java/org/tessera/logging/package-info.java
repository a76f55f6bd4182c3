/** How log lines are written: with ids, never with words. */
@NullMarked
package org.tessera.logging;

import org.jspecify.annotations.NullMarked;
