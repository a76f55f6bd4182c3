/** An edition on its way out: who could receive it, what stands in the way, its redline, its copies and its hand-over. */
@NullMarked
package org.tessera.ui.editions;

import org.jspecify.annotations.NullMarked;
