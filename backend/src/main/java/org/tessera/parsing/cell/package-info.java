/** The cell as the application sees it: a confined process without network, keys or time to waste, and the pipe to it. */
@NullMarked
package org.tessera.parsing.cell;

import org.jspecify.annotations.NullMarked;
