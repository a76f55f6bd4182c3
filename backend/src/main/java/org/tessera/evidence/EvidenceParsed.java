package org.tessera.evidence;

import java.util.UUID;

/** All documents of the contribution are parsed and kept; at least one has passages. The index takes over. */
public record EvidenceParsed(UUID contribution) {}
