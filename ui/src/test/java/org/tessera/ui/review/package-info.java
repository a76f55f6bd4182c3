/** Reviewing, as people see it. */
@NullMarked
package org.tessera.ui.review;

import org.jspecify.annotations.NullMarked;
