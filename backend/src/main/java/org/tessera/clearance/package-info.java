/** What of a text may be given to an audience, statement by statement, and the text that may. Pure functions. */
@NullMarked
package org.tessera.clearance;

import org.jspecify.annotations.NullMarked;
