/** Finding passages and reading them in their document. */
@NullMarked
package org.tessera.ui.search;

import org.jspecify.annotations.NullMarked;
