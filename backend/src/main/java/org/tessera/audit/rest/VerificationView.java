package org.tessera.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tessera.ledger.LedgerVerification.Outcome;
import org.tessera.text.Texts;

/**
 * The outcome of verifying the ledger.
 *
 * @param outcome {@code INTACT}, {@code CHANGED}, {@code MISSING}, {@code ADDED}, {@code REWRITTEN}, {@code TAIL_CUT} or
 *     {@code FORGED}
 * @param entries how many the chain holds, where it could be walked to its end
 * @param entry number of the entry concerned
 * @param position in the chain, from 1
 * @param message for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        String outcome,
        boolean intact,
        @Nullable Long entries,
        @Nullable String head,
        @Nullable Long waiting,
        @Nullable Long entry,
        @Nullable Long position,
        String message) {

    static VerificationView of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Intact(long entries, String head, long waiting) ->
                new VerificationView(
                        "INTACT", true, entries, head, waiting, null, null, Texts.get("audit.intact", entries));
            case Outcome.Changed(long seq, long position) ->
                fault("CHANGED", null, seq, position, Texts.get("audit.changed", seq));
            case Outcome.Missing(long position) ->
                fault("MISSING", null, null, position, Texts.get("audit.missing", position));
            case Outcome.Added(long seq) -> fault("ADDED", null, seq, null, Texts.get("audit.added", seq));
            case Outcome.Rewritten(long position, var signedAt) ->
                fault("REWRITTEN", null, null, position, Texts.get("audit.rewritten", position, signedAt.toString()));
            case Outcome.TailCut(long entries, long signed, var signedAt) ->
                fault(
                        "TAIL_CUT",
                        entries,
                        null,
                        entries + 1,
                        Texts.get("audit.tail-cut", entries, signed, signedAt.toString()));
            case Outcome.Forged(long position) ->
                fault("FORGED", null, null, position, Texts.get("audit.forged", position));
        };
    }

    private static VerificationView fault(
            String outcome, @Nullable Long entries, @Nullable Long entry, @Nullable Long position, String message) {
        return new VerificationView(outcome, false, entries, null, null, entry, position, message);
    }
}
