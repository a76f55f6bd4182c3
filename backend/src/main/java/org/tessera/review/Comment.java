package org.tessera.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a stretch of a section.
 *
 * @param number in its section, from 1
 * @param party for whom the author speaks: a country's code, else the account
 * @param round the review round that it was said in, if one was open to its author
 * @param from ProseMirror position in the section's present version; equal to {@code to} when the stretch is gone
 */
public record Comment(
        UUID id,
        UUID section,
        int number,
        String author,
        String party,
        Instant at,
        int from,
        int to,
        String text,
        @Nullable UUID round,
        List<Reply> replies,
        @Nullable Answer answer) {

    public Comment {
        replies = List.copyOf(replies);
    }

    Comment at(int newFrom, int newTo) {
        return new Comment(id, section, number, author, party, at, newFrom, newTo, text, round, replies, answer);
    }

    /** What somebody says below it; oldest first. */
    public record Reply(UUID id, String author, Instant at, String text) {}

    public record Answer(Outcome outcome, String reason, String by, Instant at) {}

    public enum Outcome {
        ACCEPTED,
        PARTLY,
        REJECTED
    }
}
