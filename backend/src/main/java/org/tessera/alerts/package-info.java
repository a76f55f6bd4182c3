/** Searches that people keep, and telling them when new evidence matches. */
@NullMarked
package org.tessera.alerts;

import org.jspecify.annotations.NullMarked;
