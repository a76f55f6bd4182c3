package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which country reports on which topic, and what nobody or not everybody reports: unknown is a gap, never a low level. */
final class Coverage {

    private static final List<Topic> TOPICS =
            List.of(Topic.SITUATION, Topic.TREND, Topic.ROUTES, Topic.MODUS, Topic.ACTORS, Topic.PRICE, Topic.OUTLOOK);

    private final Prose prose;
    private final Findings findings;

    Coverage(Prose prose, Findings findings) {
        this.prose = prose;
        this.findings = findings;
    }

    /** A table of topics by countries; each mark cites. */
    void table(List<ObjectNode> blocks) {
        Collection<Reported> reporting = findings.countries();
        List<List<ObjectNode>> rows = new ArrayList<>();
        List<ObjectNode> head = new ArrayList<>();
        head.add(Doc.headerCell(Doc.text(prose.words("region.topic"))));
        reporting.forEach(of -> head.add(Doc.headerCell(Doc.text(prose.title(of.country())))));
        rows.add(head);
        for (Topic topic : TOPICS) {
            if (findings.on(topic).isEmpty()) {
                continue;
            }
            List<ObjectNode> row = new ArrayList<>();
            row.add(Doc.headerCell(Doc.text(topic.title(prose.language()))));
            reporting.forEach(of -> row.add(mark(topic, of.carrying(topic))));
            rows.add(row);
        }
        if (rows.size() > 1) {
            blocks.add(prose.heading(prose.words("region.coverage")));
            blocks.add(Doc.table(rows));
            blocks.add(prose.lead(new Reason(Rule.COVERAGE), prose.words("region.coverage.note")));
        }
    }

    private static ObjectNode mark(Topic topic, List<Passage> carrying) {
        if (carrying.isEmpty()) {
            return Doc.cell();
        }
        ObjectNode cell =
                Doc.cell(Doc.text("• "), Doc.citation(carrying.getFirst().id()));
        return Reasons.give(cell, new Reason(Rule.COVERAGE, topic));
    }

    /** @param asked the countries that have a part in the chapter */
    void gaps(Collection<Country> asked, List<ObjectNode> blocks) {
        List<ObjectNode> said = new ArrayList<>();
        List<List<ObjectNode>> items = new ArrayList<>();
        List<Country> silent =
                asked.stream().filter(country -> !findings.has(country)).toList();
        if (!silent.isEmpty()) {
            items.add(item("region.gap.country", prose.names(silent)));
        }
        for (Topic topic : TOPICS) {
            List<Country> missing = missing(topic);
            if (findings.on(topic).isEmpty()) {
                items.add(item("region.gap.topic", prose.topics(List.of(topic))));
            } else if (!missing.isEmpty()) {
                items.add(item("region.gap.missing", prose.topics(List.of(topic)), prose.names(missing)));
            }
        }
        if (!items.isEmpty()) {
            said.add(prose.lead(new Reason(Rule.NOT_COVERED), prose.words("region.gap.coverage")));
            said.add(Doc.bulletList(items));
        }
        named(said);
        if (!said.isEmpty()) {
            blocks.add(prose.heading(prose.words("region.gaps")));
            blocks.addAll(said);
        }
    }

    private List<ObjectNode> item(String key, Object... arguments) {
        return List.of(prose.lead(new Reason(Rule.NOT_COVERED), prose.words(key, arguments)));
    }

    private List<Country> missing(Topic topic) {
        return findings.countries().stream()
                .filter(of -> of.carrying(topic).isEmpty())
                .map(Reported::country)
                .toList();
    }

    /** The gaps that countries name themselves, in their words where they can be read. */
    private void named(List<ObjectNode> said) {
        for (Reported of : findings.on(Topic.GAPS)) {
            List<Excerpt> readable = of.on(Topic.GAPS).stream()
                    .filter(excerpt -> prose.readable(excerpt.passage()))
                    .toList();
            List<JsonNode> words = new ArrayList<>();
            readable.forEach(excerpt -> words.add(prose.quotation(Rule.NAMED_GAP, excerpt)));
            said.add(
                    words.isEmpty()
                            ? prose.sentence(
                                    new Reason(Rule.NAMED_GAP, Topic.GAPS),
                                    prose.words("region.gap.untranslated", prose.name(of.country())),
                                    Excerpt.passages(of.on(Topic.GAPS)))
                            : prose.lead(
                                    new Reason(Rule.NAMED_GAP, Topic.GAPS),
                                    prose.words("region.gap.stated", prose.name(of.country()))));
            words.forEach(quotation -> said.add((ObjectNode) quotation));
        }
    }
}
