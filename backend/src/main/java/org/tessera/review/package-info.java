/** Comments on a draft, their anchors and answers. */
@NullMarked
package org.tessera.review;

import org.jspecify.annotations.NullMarked;
