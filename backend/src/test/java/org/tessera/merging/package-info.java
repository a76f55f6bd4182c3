/** The rules of merging, as promised in docs/merge.md. */
@NullMarked
package org.tessera.merging;

import org.jspecify.annotations.NullMarked;
