package org.tessera.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a stretch of a section.
 *
 * @param number in its section, from 1
 * @param from ProseMirror position in the section's present version; equal to {@code to} when the stretch is gone
 */
public record Comment(
        UUID id,
        UUID section,
        int number,
        String author,
        Instant at,
        int from,
        int to,
        String text,
        @Nullable Answer answer) {

    Comment at(int newFrom, int newTo) {
        return new Comment(id, section, number, author, at, newFrom, newTo, text, answer);
    }

    public record Answer(Outcome outcome, String reason, String by, Instant at) {}

    public enum Outcome {
        ACCEPTED,
        PARTLY,
        REJECTED
    }
}
