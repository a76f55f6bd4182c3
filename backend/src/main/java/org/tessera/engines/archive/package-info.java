/** The engines' archives, unpacked (Apache Commons Compress). */
@NullMarked
package org.tessera.engines.archive;

import org.jspecify.annotations.NullMarked;
