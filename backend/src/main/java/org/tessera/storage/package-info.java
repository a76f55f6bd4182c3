/** Sealed blobs on a file system. */
@NullMarked
package org.tessera.storage;

import org.jspecify.annotations.NullMarked;
