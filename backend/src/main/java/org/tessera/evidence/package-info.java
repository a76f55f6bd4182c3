/** Documents and citable passages, sealed at rest and read only through the policy. */
@NullMarked
package org.tessera.evidence;

import org.jspecify.annotations.NullMarked;
