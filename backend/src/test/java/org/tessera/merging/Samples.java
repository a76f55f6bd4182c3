package org.tessera.merging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tessera.contribution.Period;
import org.tessera.evidence.FileType;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

/** Invented passages. */
final class Samples {

    private Samples() {}

    static Passage passage(Country owner, String language, String text, Translation... translations) {
        return passage(owner, owner + "-contribution", language, "B2", text, translations);
    }

    static Passage passage(
            Country owner,
            String contribution,
            String language,
            String evaluation,
            String text,
            Translation... translations) {
        return passage(owner, contribution, List.of("MIGRANT_SMUGGLING"), language, evaluation, text, translations);
    }

    /** Of a contribution on these areas. */
    static Passage in(List<String> areas, String language, String text) {
        return passage(Country.GE, "GE-contribution", areas, language, "B2", text);
    }

    private static Passage passage(
            Country owner,
            String contribution,
            List<String> areas,
            String language,
            String evaluation,
            String text,
            Translation... translations) {
        return new Passage(
                id(text),
                id(contribution),
                id(contribution + "/document"),
                owner,
                text.length(),
                Locator.paragraph(1),
                language,
                text,
                "title",
                "document",
                FileType.TEXT_DOCUMENT,
                areas,
                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                Evaluation.of(evaluation),
                null,
                Set.of(HandlingCode.H0),
                null,
                Marking.BPL,
                List.of(translations));
    }

    static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
