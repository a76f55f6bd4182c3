/** Contributions over REST: what became of them, and their progress as it happens. */
@NullMarked
package org.tessera.contribution.rest;

import org.jspecify.annotations.NullMarked;
