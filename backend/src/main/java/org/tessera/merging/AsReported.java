package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures and prices side by side, each with its source and its date, as reported: never added up or averaged. */
final class AsReported {

    private final Prose prose;
    private final Collection<Reported> reporting;
    private final Corroboration corroboration;

    /** @param corroboration has quoted side by side what differs */
    AsReported(Prose prose, Collection<Reported> reporting, Corroboration corroboration) {
        this.prose = prose;
        this.reporting = reporting;
        this.corroboration = corroboration;
    }

    void figures(List<ObjectNode> blocks) {
        List<Excerpt> figures =
                reporting.stream().flatMap(of -> of.figures().stream()).toList();
        List<Reported> tables = reporting.stream()
                .filter(of -> of.tables().stream().anyMatch(prose::readable))
                .toList();
        if (figures.isEmpty() && tables.isEmpty()) {
            return;
        }
        blocks.add(prose.heading(prose.words("region.figures")));
        if (!figures.isEmpty()) {
            blocks.add(prose.lead(new Reason(Rule.FIGURES), prose.words("region.figures.note")));
        }
        table(Rule.FIGURES, figures, blocks);
        if (!tables.isEmpty()) {
            blocks.add(prose.sentence(
                    new Reason(Rule.TABLE),
                    prose.words(
                            "region.tables",
                            prose.names(tables.stream().map(Reported::country).toList()),
                            tables.size()),
                    tables.stream().map(of -> of.tables().getFirst()).toList()));
        }
    }

    void prices(List<ObjectNode> blocks) {
        List<Excerpt> prices =
                reporting.stream().flatMap(of -> of.on(Topic.PRICE).stream()).toList();
        if (prices.isEmpty()) {
            return;
        }
        blocks.add(prose.heading(prose.words("region.prices")));
        blocks.add(prose.lead(new Reason(Rule.PRICES, Topic.PRICE), prose.words("region.prices.note")));
        table(Rule.PRICES, prices, blocks);
    }

    private void table(Rule rule, List<Excerpt> excerpts, List<ObjectNode> blocks) {
        List<Excerpt> above = excerpts.stream().filter(corroboration::quotes).toList();
        List<Excerpt> readable = excerpts.stream()
                .filter(excerpt -> prose.readable(excerpt.passage()) && !above.contains(excerpt))
                .toList();
        if (!readable.isEmpty()) {
            List<List<ObjectNode>> rows = new ArrayList<>();
            rows.add(Stream.of("region.country", "region.source", "region.statement")
                    .map(key -> Doc.headerCell(Doc.text(prose.words(key))))
                    .toList());
            readable.forEach(excerpt -> rows.add(row(rule, excerpt)));
            blocks.add(Doc.table(rows));
        }
        if (!above.isEmpty()) {
            blocks.add(prose.lead(new Reason(rule), prose.words("region.quoted-above")));
        }
        List<Passage> untranslated = Excerpt.passages(excerpts).stream()
                .filter(passage -> !prose.readable(passage))
                .toList();
        if (!untranslated.isEmpty()) {
            blocks.add(prose.sentence(
                    new Reason(Rule.UNTRANSLATED),
                    prose.words(
                            "region.untranslated",
                            prose.names(untranslated.stream()
                                    .map(Passage::owner)
                                    .distinct()
                                    .toList())),
                    untranslated));
        }
    }

    private List<ObjectNode> row(Rule rule, Excerpt excerpt) {
        Passage passage = excerpt.passage();
        JsonNode source = Doc.text(prose.years(List.of(passage)) + ", " + passage.evaluation());
        return List.of(
                Doc.cell(Doc.text(prose.title(passage.owner()))),
                Doc.cell(source),
                Prose.cell(prose.quotation(rule, excerpt)));
    }
}
