/** Tests of the second wall. */
@NullMarked
package org.tessera.wall;

import org.jspecify.annotations.NullMarked;
