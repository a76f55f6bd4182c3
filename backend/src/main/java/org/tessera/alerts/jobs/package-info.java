/** Asking the saved searches as work that is claimed from PostgreSQL (db-scheduler). */
@NullMarked
package org.tessera.alerts.jobs;

import org.jspecify.annotations.NullMarked;
