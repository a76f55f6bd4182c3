package org.tessera.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import tools.jackson.databind.node.ObjectNode;

/** Where countries agree and differ on the trend, and which names several of them write. */
final class Agreement {

    private final Prose prose;
    private final SharedNames sharedNames;
    private final Alike alike;
    private final Corroboration corroboration;

    Agreement(Prose prose, SharedNames sharedNames, Alike alike, Corroboration corroboration) {
        this.prose = prose;
        this.sharedNames = sharedNames;
        this.alike = alike;
        this.corroboration = corroboration;
    }

    void write(Findings findings, List<ObjectNode> blocks) {
        List<ObjectNode> said = new ArrayList<>();
        trends(findings.on(Topic.TREND), said);
        names(findings, said);
        corroboration.agreeing(said);
        corroboration.copied(said);
        if (!said.isEmpty()) {
            blocks.add(prose.heading(prose.words("region.agreement")));
            blocks.addAll(said);
        }
    }

    private void trends(List<Reported> reporting, List<ObjectNode> said) {
        if (reporting.size() < 2) {
            return;
        }
        Map<Trend, List<Reported>> one = new TreeMap<>();
        List<Reported> several = new ArrayList<>();
        for (Reported of : reporting) {
            if (of.trend().size() == 1) {
                one.computeIfAbsent(of.trend().iterator().next(), _ -> new ArrayList<>())
                        .add(of);
            } else {
                several.add(of);
            }
        }
        if (one.size() == 1 && several.isEmpty()) {
            said.add(trend(
                    Rule.TRENDS_AGREE,
                    "region.trend.agree",
                    one.keySet().iterator().next(),
                    reporting));
            List<Passage> sources = trendPassages(reporting);
            if (alike.independent(sources).size() < sources.size()) {
                said.add(prose.lead(new Reason(Rule.COPIED, Topic.TREND), prose.words("region.trend.copied")));
            }
            return;
        }
        said.add(prose.lead(new Reason(Rule.TRENDS_DIFFER, Topic.TREND), prose.words("region.trend.differ")));
        List<List<ObjectNode>> items = new ArrayList<>();
        one.forEach((trend, countries) ->
                items.add(List.of(trend(Rule.TRENDS_DIFFER, "region.trend.item", trend, countries))));
        several.forEach(of -> items.add(several(of)));
        said.add(Doc.bulletList(items));
    }

    private ObjectNode trend(Rule rule, String key, Trend trend, List<Reported> countries) {
        return prose.sentence(
                new Reason(rule, Topic.TREND),
                prose.words(
                        key,
                        prose.names(countries.stream().map(Reported::country).toList()),
                        countries.size(),
                        trend.words(prose.language())),
                trendPassages(countries));
    }

    /** More than one trend is told in the country's words where one sentence tells it. */
    private List<ObjectNode> several(Reported of) {
        List<Excerpt> telling = of.on(Topic.TREND).stream()
                .filter(excerpt -> prose.original(excerpt.passage())
                        && !corroboration.quotes(excerpt)
                        && of.trends().getOrDefault(excerpt, Set.of()).size() > 1)
                .toList();
        List<Passage> others = trendPassages(List.of(of)).stream()
                .filter(passage -> !Excerpt.passages(telling).contains(passage))
                .toList();
        List<ObjectNode> item = new ArrayList<>();
        item.add(prose.sentence(
                new Reason(Rule.TRENDS_DIFFER, Topic.TREND),
                prose.words(
                        telling.isEmpty() ? "region.trend.several" : "region.trend.quoted", prose.name(of.country())),
                others));
        telling.forEach(excerpt -> {
            item.add(prose.quotation(Rule.TRENDS_DIFFER, excerpt));
            corroboration.quoted(excerpt);
        });
        return item;
    }

    private static List<Passage> trendPassages(List<Reported> countries) {
        return countries.stream()
                .flatMap(of -> Excerpt.passages(of.on(Topic.TREND)).stream())
                .toList();
    }

    private void names(Findings findings, List<ObjectNode> said) {
        List<List<ObjectNode>> items = new ArrayList<>();
        for (SharedNames.Shared name : sharedNames.in(findings.passages())) {
            List<Passage> sources = alike.independent(name.passages().values());
            // What was copied is one source: a name that stands in it alone is told as copied.
            if (sources.size() > 1) {
                items.add(List.of(prose.sentence(
                        new Reason(Rule.NAMED_BY_SEVERAL),
                        prose.words(
                                "region.shared.item",
                                name.name(),
                                prose.names(sources.stream().map(Passage::owner).toList())),
                        sources)));
            }
        }
        if (!items.isEmpty()) {
            said.add(prose.lead(new Reason(Rule.NAMED_BY_SEVERAL), prose.words("region.shared")));
            said.add(Doc.bulletList(items));
        }
    }
}
