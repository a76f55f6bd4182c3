package org.tessera.contribution.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.DocumentsOf;
import org.tessera.contribution.Period;
import org.tessera.contribution.SealedBy;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.signers.Standing;

/** A contribution with its documents, as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContributionView(
        UUID id,
        Country owner,
        String title,
        ContributionState state,
        @Nullable SealedBy sealedBy,
        Signature signature,
        List<String> areas,
        Period period,
        Evaluation evaluation,
        List<HandlingCode> handling,
        @Nullable String handlingNote,
        Marking marking,
        @Nullable String note,
        @Nullable UUID replaces,
        String sha256,
        long size,
        Instant receivedAt,
        List<DocumentsOf.Line> documents,
        List<String> problems) {

    /**
     * @param state {@code VERIFIED UNKNOWN EXPIRED REVOKED FOREIGN UNSIGNED}
     * @param statement who signed the envelope, in words
     * @param keys fingerprints of the keys whose signatures fit
     */
    record Signature(Standing state, String statement, List<String> keys) {}

    static ContributionView of(Contribution one, List<DocumentsOf.Line> documents) {
        var said = one.particulars();
        return new ContributionView(
                one.id(),
                one.owner(),
                said.title(),
                one.state(),
                one.sealedBy(),
                new Signature(
                        one.signature().standing(),
                        one.signature().statement(),
                        one.signature().keys()),
                said.areas(),
                said.period(),
                said.evaluation(),
                said.handling().stream().sorted().toList(),
                said.handlingNote(),
                said.marking(),
                said.note(),
                said.replaces(),
                one.sha256(),
                one.size(),
                one.receivedAt(),
                documents,
                one.problems());
    }
}
