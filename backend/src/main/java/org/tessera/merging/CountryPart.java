package org.tessera.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import tools.jackson.databind.node.ObjectNode;

/** One country's part of a chapter. It cites that country's passages only, and quotes no sentence twice. */
final class CountryPart {

    private static final int MOST_ROWS = 12;

    private final Prose prose;

    CountryPart(Prose prose) {
        this.prose = prose;
    }

    ObjectNode write(Country country, Findings findings) {
        if (!findings.has(country)) {
            return Doc.doc(
                    List.of(prose.lead(new Reason(Rule.NOTHING), prose.words("country.none", prose.name(country)))));
        }
        Reported reported = findings.of(country);
        List<ObjectNode> blocks = new ArrayList<>();
        opening(reported, blocks);
        Map<Passage, Topic> whole = new HashMap<>();
        for (Topic topic : Topic.values()) {
            if (topic != Topic.TREND) {
                topic(topic, reported, whole, blocks);
            }
            if (topic == Topic.PRICE) {
                tables(reported, blocks);
            }
        }
        untranslated(reported, blocks);
        return Doc.doc(blocks);
    }

    private void opening(Reported reported, List<ObjectNode> blocks) {
        List<Prose.Sentence> opening = new ArrayList<>();
        opening.add(new Prose.Sentence(
                prose.words(
                        "country.reported",
                        prose.name(reported.country()),
                        reported.contributions(),
                        prose.years(reported.passages())),
                reported.oneOfEach(),
                new Reason(Rule.REPORTED)));
        if (!reported.trend().isEmpty()) {
            opening.add(new Prose.Sentence(
                    reported.trend().size() > 1
                            ? prose.words("country.trend.several")
                            : prose.words(
                                    "country.trend",
                                    reported.trend().iterator().next().words(prose.language())),
                    Excerpt.passages(reported.on(Topic.TREND)),
                    new Reason(Rule.TREND, Topic.TREND)));
        }
        blocks.add(prose.paragraph(opening));
    }

    /** @param quoted the passages that were quoted as a whole, and where */
    private void topic(Topic topic, Reported reported, Map<Passage, Topic> quoted, List<ObjectNode> blocks) {
        List<ObjectNode> said = new ArrayList<>();
        String country = prose.name(reported.country());
        for (Excerpt excerpt : reported.on(topic)) {
            Passage passage = excerpt.passage();
            if (!prose.readable(passage)) {
                continue;
            }
            Topic under = quoted.getOrDefault(passage, excerpt.under());
            if (under != topic && (quoted.containsKey(passage) || isQuoted(excerpt, reported))) {
                said.add(prose.sentence(
                        new Reason(Rule.ELSEWHERE, topic),
                        prose.words("country.elsewhere", under.title(prose.language()), prose.topics(List.of(topic))),
                        List.of(passage)));
                continue;
            }
            if (!prose.original(passage)) {
                quoted.put(passage, topic);
            }
            String key = said.isEmpty() ? "country.on." + topic.code() : "country.more";
            said.add(prose.lead(new Reason(Rule.TELLING, excerpt), prose.words(key, country, passage.evaluation())));
            said.add(prose.quotation(Rule.TELLING, excerpt));
        }
        if (!said.isEmpty()) {
            blocks.add(prose.heading(topic.title(prose.language())));
            blocks.addAll(said);
        }
    }

    /** Whether a passage that is quoted as a whole has its quotation under its own topic. */
    private static boolean isQuoted(Excerpt excerpt, Reported reported) {
        return Excerpt.passages(reported.on(excerpt.under())).contains(excerpt.passage());
    }

    private void tables(Reported reported, List<ObjectNode> blocks) {
        List<Passage> rows = reported.tables().stream().filter(prose::readable).toList();
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(prose.heading(prose.words("country.tables.title")));
        Set<String> evaluations = new TreeSet<>();
        rows.forEach(row -> evaluations.add(row.evaluation().toString()));
        blocks.add(prose.lead(
                new Reason(Rule.TABLE),
                prose.words("country.tables", prose.name(reported.country()), prose.list(List.copyOf(evaluations)))));
        rows.stream()
                .limit(MOST_ROWS)
                .map(row -> prose.quotation(Rule.TABLE, row))
                .forEach(blocks::add);
        if (rows.size() > MOST_ROWS) {
            blocks.add(prose.sentence(
                    new Reason(Rule.TABLE), prose.words("country.tables.more"), rows.subList(MOST_ROWS, rows.size())));
        }
    }

    /** What is cited and cannot be quoted yet: a sentence for each language. */
    private void untranslated(Reported reported, List<ObjectNode> blocks) {
        boolean quoting = blocks.size() > 1;
        Map<String, Set<Passage>> passages = new TreeMap<>();
        Map<String, Set<String>> subjects = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            untranslated(Excerpt.passages(reported.on(topic)), prose.topics(List.of(topic)), passages, subjects);
        }
        untranslated(reported.tables(), prose.phrase("about.tables"), passages, subjects);
        passages.forEach((language, cited) -> blocks.add(prose.sentence(
                new Reason(Rule.UNTRANSLATED),
                prose.words(
                        quoting ? "country.untranslated" : "country.untranslated.only",
                        prose.name(reported.country()),
                        language,
                        prose.list(List.copyOf(subjects.getOrDefault(language, Set.of()))),
                        cited.size()),
                cited)));
    }

    private void untranslated(
            List<Passage> cited,
            String subject,
            Map<String, Set<Passage>> passages,
            Map<String, Set<String>> subjects) {
        for (Passage passage : cited) {
            if (!prose.readable(passage)) {
                String language = prose.languageOf(passage);
                passages.computeIfAbsent(language, _ -> new LinkedHashSet<>()).add(passage);
                subjects.computeIfAbsent(language, _ -> new LinkedHashSet<>()).add(subject);
            }
        }
    }
}
