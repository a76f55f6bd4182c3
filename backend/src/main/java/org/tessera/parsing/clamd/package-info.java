/** ClamAV's daemon, asked before a file is parsed, where an installation has one. */
@NullMarked
package org.tessera.parsing.clamd;

import org.jspecify.annotations.NullMarked;
