package org.tessera.evidence;

import java.util.UUID;

/** Passages of the contribution were translated or evaluated; published after the commit, on every node. */
public record EvidenceChanged(UUID contribution) {}
