/** What differs between two texts of a draft, word by word. */
@NullMarked
package org.tessera.comparison;

import org.jspecify.annotations.NullMarked;
