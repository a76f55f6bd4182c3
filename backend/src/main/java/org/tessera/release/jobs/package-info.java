/** The releases' job: ending those that have run out. */
@NullMarked
package org.tessera.release.jobs;

import org.jspecify.annotations.NullMarked;
