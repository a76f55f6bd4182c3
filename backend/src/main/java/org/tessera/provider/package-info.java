/** The OpenID provider inside the application, for the local mode, and bearer tokens for scripts. */
@NullMarked
package org.tessera.provider;

import org.jspecify.annotations.NullMarked;
