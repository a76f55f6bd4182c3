package org.tessera.drafting;

import java.util.UUID;

/** The section's text has a new version; published after the commit, on every node. Carries ids only. */
public record SectionChanged(UUID section, int version) {}
