package org.tessera.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Period;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

/**
 * A citable piece of a document with the particulars of its contribution: what a viewer who may read it is shown.
 *
 * @param ordinal its place in the document, from 0
 * @param evaluation the owner's, of the passage if set, else of the contribution
 * @param coordinatorEvaluation beside the owner's, never over it
 * @param translations at most one for a language
 */
public record Passage(
        UUID id,
        UUID contribution,
        UUID document,
        Country owner,
        int ordinal,
        Locator locator,
        @Nullable String language,
        String text,
        String contributionTitle,
        String documentName,
        FileType fileType,
        List<String> areas,
        Period period,
        Evaluation evaluation,
        @Nullable Evaluation coordinatorEvaluation,
        Set<HandlingCode> handling,
        @Nullable String handlingNote,
        Marking marking,
        List<Translation> translations) {
    public Passage {
        areas = List.copyOf(areas);
        handling = Set.copyOf(handling);
        translations = List.copyOf(translations);
    }
}
