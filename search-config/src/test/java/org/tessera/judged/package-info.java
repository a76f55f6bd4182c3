/** Measures what searches find, on passages and questions written for it and on names that nobody here wrote. */
@NullMarked
package org.tessera.judged;

import org.jspecify.annotations.NullMarked;
