package org.tessera.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

/**
 * Quoted evidence as one reader may see it. Unless it is shown, nothing but passage, range and state is told.
 *
 * @param from UTF-16 offset in the original
 * @param to UTF-16 offset in the original, exclusive
 * @param text in the assessment's working language where a translation into it exists, else the original
 * @param language of {@code text}
 * @param original beside a translation
 * @param digest of the quoted original words
 * @param title of the contribution
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotedWords(
        UUID passage,
        int from,
        int to,
        State state,
        boolean translated,
        @Nullable String text,
        @Nullable String language,
        Translation.@Nullable Status translation,
        @Nullable String original,
        @Nullable String digest,
        @Nullable Country owner,
        @Nullable Evaluation evaluation,
        @Nullable Set<HandlingCode> handling,
        @Nullable Marking marking,
        @Nullable String title,
        @Nullable String document,
        @Nullable Locator locator) {

    /** Whether the words are there. */
    public enum State {
        SHOWN,
        /** Not within this reader's sight. */
        WITHHELD,
        /** Taken back by its owner; told only to those who could read it before. */
        WITHDRAWN
    }

    static QuotedWords unseen(UUID passage, int from, int to, State state) {
        return new QuotedWords(
                passage, from, to, state, false, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
