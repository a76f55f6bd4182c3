/** The packaged application as a process: killed, its engines killed, and its traces read. */
@NullMarked
package org.tessera.endurance;

import org.jspecify.annotations.NullMarked;
