package org.tessera.edition;

import java.time.Instant;
import java.util.UUID;
import org.tessera.marking.Marking;

/**
 * A frozen state of an assessment.
 *
 * @param number in its assessment, from 1
 * @param digest SHA-256 of its frozen content, lower-case hexadecimal
 */
public record Edition(
        UUID id,
        UUID assessment,
        int number,
        String title,
        Instant frozenAt,
        String frozenBy,
        Marking marking,
        String digest) {}
