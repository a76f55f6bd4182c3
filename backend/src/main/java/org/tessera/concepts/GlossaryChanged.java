package org.tessera.concepts;

import java.util.UUID;

/** A change of the glossary was accepted: every node reads words by it from now on. */
public record GlossaryChanged(UUID change) {}
