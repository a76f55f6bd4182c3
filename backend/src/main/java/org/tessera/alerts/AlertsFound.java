package org.tessera.alerts;

import java.util.UUID;

/** The saved searches have been asked of a contribution, and somebody's alerts may be others now. */
public record AlertsFound(UUID contribution) {}
