/** Invented contributions and an invented assessment, brought in on the first start of the local mode. */
@NullMarked
package org.tessera.samples;

import org.jspecify.annotations.NullMarked;
