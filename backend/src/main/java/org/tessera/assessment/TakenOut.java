package org.tessera.assessment;

import java.util.UUID;

/**
 * A chapter or section that was taken out of the outline. Its words stay, and it can be put back.
 *
 * @param chapter a whole chapter, which comes back with its sections
 */
public record TakenOut(UUID id, String title, boolean chapter) {}
