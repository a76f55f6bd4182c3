/** The intake's jobs: opening, and clearing away. */
@NullMarked
package org.tessera.intake.jobs;

import org.jspecify.annotations.NullMarked;
