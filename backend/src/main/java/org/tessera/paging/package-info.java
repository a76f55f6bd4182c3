/** Lists that come in pages. */
@NullMarked
package org.tessera.paging;

import org.jspecify.annotations.NullMarked;
