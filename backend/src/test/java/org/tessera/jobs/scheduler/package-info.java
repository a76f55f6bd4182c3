@NullMarked
package org.tessera.jobs.scheduler;

import org.jspecify.annotations.NullMarked;
