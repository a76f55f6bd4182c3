package org.tessera.release;

import java.util.UUID;

/** A release was granted, revoked or expired, or the contribution was withdrawn or replaced; published after the commit. */
public record SharingChanged(UUID contribution) {}
