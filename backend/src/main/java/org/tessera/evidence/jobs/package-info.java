/** The evidence's jobs (db-scheduler): parsing, and the way on to the index. */
@NullMarked
package org.tessera.evidence.jobs;

import org.jspecify.annotations.NullMarked;
