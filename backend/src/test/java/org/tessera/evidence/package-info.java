@NullMarked
package org.tessera.evidence;

import org.jspecify.annotations.NullMarked;
