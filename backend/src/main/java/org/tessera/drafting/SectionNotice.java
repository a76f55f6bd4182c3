package org.tessera.drafting;

import java.util.UUID;

/** Something beside the section's text changed; published after the commit, on every node. */
public record SectionNotice(UUID section, String kind) {}
