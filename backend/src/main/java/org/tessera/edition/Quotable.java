package org.tessera.edition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Period;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

/**
 * A cited passage as it stood when the edition was frozen.
 *
 * @param translation into the assessment's language, null without one
 */
public record Quotable(
        Country owner,
        String text,
        @Nullable String language,
        @Nullable String translation,
        boolean verified,
        String title,
        String document,
        Locator locator,
        Period period,
        Evaluation evaluation,
        Set<HandlingCode> handling,
        Marking marking) {
    public Quotable {
        handling = Set.copyOf(handling);
    }

    /** As an edition in the language prints it: a translation where there is one. */
    String printed(String printedIn) {
        return translation != null && language != null && !language.equals(printedIn) ? translation : text;
    }

    static Quotable of(Passage passage, String language) {
        List<Translation> translations = passage.translations().stream()
                .filter(translation -> translation.language().equals(language))
                .toList();
        Translation translation = translations.isEmpty() ? null : translations.getFirst();
        return new Quotable(
                passage.owner(),
                passage.text(),
                passage.language(),
                translation == null ? null : translation.text(),
                translation != null && translation.status() == Translation.Status.VERIFIED,
                passage.contributionTitle(),
                passage.documentName(),
                passage.locator(),
                passage.period(),
                passage.evaluation(),
                passage.handling(),
                passage.marking());
    }
}
