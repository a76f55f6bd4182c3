/** Saved searches and alerts for scripts. */
@NullMarked
package org.tessera.alerts.rest;

import org.jspecify.annotations.NullMarked;
