/** Makes the files of {@code samples/contributions} from the invented texts of {@code samples/sources}. */
@NullMarked
package org.tessera.samples;

import org.jspecify.annotations.NullMarked;
