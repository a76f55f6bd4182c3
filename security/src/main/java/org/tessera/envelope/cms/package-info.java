/** CMS (RFC 5652, 5083, 5084) with Bouncy Castle. */
@NullMarked
package org.tessera.envelope.cms;

import org.jspecify.annotations.NullMarked;
