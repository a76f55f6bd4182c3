package org.tessera.contribution;

import java.util.UUID;

/** A contribution's state or progress changed; published after the commit, on every node. Carries ids only. */
public record ContributionChanged(UUID contribution, ContributionState state) {}
