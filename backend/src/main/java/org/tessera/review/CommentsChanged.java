package org.tessera.review;

import java.util.UUID;

/** A comment was added or answered in the section. */
public record CommentsChanged(UUID section) {}
