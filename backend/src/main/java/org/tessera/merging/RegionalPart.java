package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.merging.Findings.OfCountry;
import org.tessera.merging.Findings.Quotation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The regional part: who reported, where countries agree or differ, figures with source and date, gaps. */
final class RegionalPart {

    private final Prose prose;
    private final SharedNames sharedNames;

    RegionalPart(Prose prose, SharedNames sharedNames) {
        this.prose = prose;
        this.sharedNames = sharedNames;
    }

    /** @param asked the countries that have a part in the chapter */
    ObjectNode write(Collection<Country> asked, Findings findings) {
        List<ObjectNode> blocks = new ArrayList<>();
        Collection<OfCountry> reporting = findings.countries();
        if (reporting.isEmpty()) {
            return Doc.doc(List.of(prose.sentence(prose.words("region.none"), List.of())));
        }
        List<Passage> one =
                reporting.stream().map(of -> of.oneOfEach().iterator().next()).toList();
        blocks.add(prose.sentence(
                prose.words(
                        "region.reporting",
                        reporting.size(),
                        Math.max(asked.size(), reporting.size()),
                        prose.names(reporting.stream().map(OfCountry::country).toList())),
                one));
        coverage(reporting, findings, blocks);
        agreement(reporting, findings, blocks);
        table(
                "region.figures",
                reporting.stream().flatMap(of -> of.figures().stream()).toList(),
                blocks);
        table(
                "region.prices",
                reporting.stream().flatMap(of -> of.prices().stream()).toList(),
                blocks);
        gaps(asked, findings, blocks);
        return Doc.doc(blocks);
    }

    private void coverage(Collection<OfCountry> reporting, Findings findings, List<ObjectNode> blocks) {
        List<List<ObjectNode>> rows = new ArrayList<>();
        List<ObjectNode> head = new ArrayList<>();
        head.add(Doc.headerCell(Doc.text(prose.words("region.topic"))));
        reporting.forEach(of -> head.add(Doc.headerCell(Doc.text(prose.name(of.country())))));
        rows.add(head);
        for (Topic topic : Topic.values()) {
            if (findings.on(topic).isEmpty()) {
                continue;
            }
            List<ObjectNode> row = new ArrayList<>();
            row.add(Doc.headerCell(Doc.text(topic.title(prose.language()))));
            for (OfCountry of : reporting) {
                List<Passage> telling = of.telling().getOrDefault(topic, List.of());
                row.add(
                        telling.isEmpty()
                                ? Doc.cell()
                                : Doc.cell(
                                        Doc.text("• "),
                                        Doc.citation(telling.getFirst().id())));
            }
            rows.add(row);
        }
        if (rows.size() > 1) {
            blocks.add(prose.heading(prose.words("region.coverage")));
            blocks.add(Doc.table(rows));
            blocks.add(prose.sentence(prose.words("region.coverage.note"), List.of()));
        }
    }

    private void agreement(Collection<OfCountry> reporting, Findings findings, List<ObjectNode> blocks) {
        List<ObjectNode> said = new ArrayList<>();
        trends(findings.on(Topic.TREND), said);
        List<SharedNames.Shared> shared = sharedNames.in(
                reporting.stream().flatMap(of -> of.passages().stream()).toList());
        if (!shared.isEmpty()) {
            said.add(prose.sentence(prose.words("region.shared"), List.of()));
            said.add(Doc.bulletList(shared.stream()
                    .map(name -> List.of(prose.sentence(
                            prose.words(
                                    "region.shared.item",
                                    name.name(),
                                    prose.names(name.passages().keySet())),
                            name.passages().values())))
                    .toList()));
        }
        if (!said.isEmpty()) {
            blocks.add(prose.heading(prose.words("region.agreement")));
            blocks.addAll(said);
        }
    }

    private void trends(List<OfCountry> reporting, List<ObjectNode> said) {
        Map<Set<Trend>, List<OfCountry>> same = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        reporting.forEach(
                of -> same.computeIfAbsent(of.trend(), _ -> new ArrayList<>()).add(of));
        if (reporting.size() < 2) {
            return;
        }
        if (same.size() == 1 && same.keySet().iterator().next().size() == 1) {
            said.add(prose.sentence(
                    prose.words(
                            "region.trend.agree",
                            names(reporting),
                            same.keySet().iterator().next().iterator().next().words(prose.language())),
                    trendPassages(reporting)));
            return;
        }
        said.add(prose.sentence(prose.words("region.trend.differ"), List.of()));
        List<List<ObjectNode>> items = new ArrayList<>();
        same.forEach((trend, countries) -> items.add(List.of(prose.sentence(
                trend.size() == 1
                        ? prose.words(
                                "region.trend.item",
                                names(countries),
                                countries.size(),
                                trend.iterator().next().words(prose.language()))
                        : prose.words("region.trend.mixed.item", names(countries), countries.size()),
                trendPassages(countries)))));
        said.add(Doc.bulletList(items));
    }

    private String names(List<OfCountry> countries) {
        return prose.names(countries.stream().map(OfCountry::country).toList());
    }

    private static List<Passage> trendPassages(List<OfCountry> countries) {
        return countries.stream()
                .map(of -> of.telling().getOrDefault(Topic.TREND, List.of()).getFirst())
                .toList();
    }

    private void table(String title, List<Quotation> quotations, List<ObjectNode> blocks) {
        if (quotations.isEmpty()) {
            return;
        }
        blocks.add(prose.heading(prose.words(title)));
        blocks.add(prose.sentence(prose.words("region.figures.note"), List.of()));
        List<List<ObjectNode>> rows = new ArrayList<>();
        rows.add(List.of(
                Doc.headerCell(Doc.text(prose.words("region.country"))),
                Doc.headerCell(Doc.text(prose.words("region.source"))),
                Doc.headerCell(Doc.text(prose.words("region.statement")))));
        for (Quotation quotation : quotations) {
            Passage passage = quotation.passage();
            JsonNode citation = Doc.citation(passage.id());
            rows.add(List.of(
                    Doc.cell(Doc.text(prose.name(passage.owner()))),
                    Doc.cell(Doc.text(prose.years(List.of(passage)) + ", " + passage.evaluation() + " "), citation),
                    prose.readable(passage)
                            ? Prose.cell(prose.quotation(passage, quotation.span()))
                            : Doc.cell(Doc.text(prose.words("region.untranslated", prose.languageOf(passage))))));
        }
        blocks.add(Doc.table(rows));
    }

    private void gaps(Collection<Country> asked, Findings findings, List<ObjectNode> blocks) {
        List<List<ObjectNode>> items = new ArrayList<>();
        asked.stream()
                .filter(country -> !findings.has(country))
                .forEach(country -> items.add(
                        List.of(prose.sentence(prose.words("region.gap.country", prose.name(country)), List.of()))));
        for (Topic topic : Topic.values()) {
            List<OfCountry> on = findings.on(topic);
            String title = topic.title(prose.language());
            if (topic != Topic.GAPS && on.isEmpty()) {
                items.add(List.of(prose.sentence(prose.words("region.gap.topic", title), List.of())));
            } else if (topic != Topic.GAPS
                    && on.size() == 1
                    && findings.countries().size() > 1) {
                items.add(List.of(prose.sentence(
                        prose.words(
                                "region.gap.single",
                                title,
                                prose.name(on.getFirst().country())),
                        on.getFirst().telling().getOrDefault(topic, List.of()))));
            }
        }
        for (OfCountry of : findings.on(Topic.GAPS)) {
            Passage stated = of.telling().getOrDefault(Topic.GAPS, List.of()).getFirst();
            ObjectNode sentence =
                    prose.sentence(prose.words("region.gap.stated", prose.name(of.country())), List.of(stated));
            items.add(
                    prose.readable(stated)
                            ? List.of(sentence, prose.quotation(stated, Telling.quotation(Topic.GAPS, stated)))
                            : List.of(sentence));
        }
        if (!items.isEmpty()) {
            blocks.add(prose.heading(prose.words("region.gaps")));
            blocks.add(Doc.bulletList(items));
        }
    }
}
