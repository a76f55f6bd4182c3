/** Names as they sound, whatever script they are written in. */
@NullMarked
package org.tessera.romanisation;

import org.jspecify.annotations.NullMarked;
