/** Finding passages on an index that holds no readable word. */
@NullMarked
package org.tessera.search;

import org.jspecify.annotations.NullMarked;
