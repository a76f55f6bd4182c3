package org.tessera.merging;

import java.util.ArrayList;
import java.util.List;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import tools.jackson.databind.node.ObjectNode;

/** One country's part of a chapter. It cites that country's passages only. */
final class CountryPart {

    private final Prose prose;

    CountryPart(Prose prose) {
        this.prose = prose;
    }

    ObjectNode write(Country country, Findings findings) {
        if (!findings.has(country)) {
            return Doc.doc(List.of(prose.sentence(prose.words("country.none", prose.name(country)), List.of())));
        }
        Findings.OfCountry reported = findings.of(country);
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(prose.sentence(
                prose.words(
                        "country.reported",
                        prose.name(country),
                        reported.contributions(),
                        prose.years(reported.passages())),
                reported.oneOfEach()));
        trend(reported, blocks);
        for (Topic topic : Topic.values()) {
            if (topic != Topic.TREND) {
                topic(topic, reported, blocks);
            }
        }
        return Doc.doc(blocks);
    }

    private void trend(Findings.OfCountry reported, List<ObjectNode> blocks) {
        if (reported.trend().isEmpty()) {
            return;
        }
        String words = reported.trend().size() == 1
                ? prose.words(
                        "country.trend",
                        prose.name(reported.country()),
                        reported.trend().iterator().next().words(prose.language()))
                : prose.words("country.trend.mixed", prose.name(reported.country()));
        blocks.add(prose.sentence(
                words,
                reported.telling().getOrDefault(Topic.TREND, List.of()).stream()
                        .limit(1)
                        .toList()));
    }

    private void topic(Topic topic, Findings.OfCountry reported, List<ObjectNode> blocks) {
        List<Passage> telling = reported.telling().getOrDefault(topic, List.of());
        if (telling.isEmpty()) {
            return;
        }
        blocks.add(prose.heading(topic.title(prose.language())));
        for (Passage passage : telling) {
            if (prose.readable(passage)) {
                blocks.add(prose.sentence(
                        prose.words("country.topic", prose.name(reported.country()), passage.evaluation()),
                        List.of(passage)));
                blocks.add(prose.quotation(passage, Telling.quotation(topic, passage)));
            } else {
                blocks.add(prose.sentence(
                        prose.words("country.untranslated", prose.name(reported.country()), prose.languageOf(passage)),
                        List.of(passage)));
            }
        }
    }
}
