/** Markings that two persons set: one proposes with a reason, another confirms. */
@NullMarked
package org.tessera.overrides;

import org.jspecify.annotations.NullMarked;
