@NullMarked
package org.tessera.clearance;

import org.jspecify.annotations.NullMarked;
