/** Promises of signing in. */
@NullMarked
package org.tessera.provider;

import org.jspecify.annotations.NullMarked;
