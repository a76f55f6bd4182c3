package org.tessera.evidence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Period;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

/** A passage as JSON: its text and locator, and the particulars of its contribution. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PassageView(
        UUID id,
        UUID contribution,
        UUID document,
        Country owner,
        Locator locator,
        @Nullable String language,
        String text,
        String contributionTitle,
        String documentName,
        List<String> areas,
        Period period,
        String evaluation,
        @Nullable String coordinatorEvaluation,
        List<HandlingCode> handling,
        @Nullable String handlingNote,
        Marking marking,
        List<Translation> translations) {

    static PassageView of(Passage one) {
        return new PassageView(
                one.id(),
                one.contribution(),
                one.document(),
                one.owner(),
                one.locator(),
                one.language(),
                one.text(),
                one.contributionTitle(),
                one.documentName(),
                one.areas(),
                one.period(),
                one.evaluation().toString(),
                one.coordinatorEvaluation() == null
                        ? null
                        : one.coordinatorEvaluation().toString(),
                one.handling().stream().sorted().toList(),
                one.handlingNote(),
                one.marking(),
                one.translations());
    }
}
