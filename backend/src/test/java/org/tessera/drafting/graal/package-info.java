@NullMarked
package org.tessera.drafting.graal;

import org.jspecify.annotations.NullMarked;
