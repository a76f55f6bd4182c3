/**
 * Who is signed in: the OpenID provider inside the application for the local mode, the claims of a team's provider, and
 * bearer tokens for scripts.
 */
@NullMarked
package org.tessera.provider;

import org.jspecify.annotations.NullMarked;
