/** Tests of where facts are used. */
@NullMarked
package org.tessera.uses;

import org.jspecify.annotations.NullMarked;
