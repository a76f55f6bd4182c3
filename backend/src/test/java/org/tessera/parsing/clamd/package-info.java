/** ClamAV's protocol over a real socket, spoken with a double of its daemon. */
@NullMarked
package org.tessera.parsing.clamd;

import org.jspecify.annotations.NullMarked;
