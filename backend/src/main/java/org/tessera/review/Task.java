package org.tessera.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param title of the assessment or section
 * @param round which round asks, by number
 * @param section where it waits, null if in several
 * @param count of sections, comments or suggestions
 * @param deadline the last day
 */
public record Task(
        Kind kind,
        UUID assessment,
        String title,
        @Nullable Integer round,
        @Nullable UUID section,
        int count,
        @Nullable LocalDate deadline) {

    public enum Kind {
        /** A round asks for comments. */
        COMMENT,
        /** A round asks for a sign-off on sections that the party has not signed as they stand. */
        SIGN_OFF,
        /** Somebody names the person below a comment. */
        MENTION,
        /** A coordinator's: comments of an open round without an answer. */
        ANSWER,
        /** A coordinator's: suggestions in a section without a decision. */
        DECIDE,
        /** A coordinator's: another one proposes to mark a section otherwise. */
        MARKING,
        /** A coordinator's: the section leans on something that was withdrawn, replaced, marked or released otherwise. */
        AFFECTED
    }
}
