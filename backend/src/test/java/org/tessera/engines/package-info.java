@NullMarked
package org.tessera.engines;

import org.jspecify.annotations.NullMarked;
