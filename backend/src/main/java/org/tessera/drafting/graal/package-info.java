/** The drafting authority's JavaScript in GraalJS: one document in one context, without any access to the host. */
@NullMarked
package org.tessera.drafting.graal;

import org.jspecify.annotations.NullMarked;
