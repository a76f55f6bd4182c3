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

    Agreement(Prose prose, SharedNames sharedNames) {
        this.prose = prose;
        this.sharedNames = sharedNames;
    }

    void write(Findings findings, List<ObjectNode> blocks) {
        List<ObjectNode> said = new ArrayList<>();
        trends(findings.on(Topic.TREND), said);
        names(findings, said);
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
            said.add(trend("region.trend.agree", one.keySet().iterator().next(), reporting));
            return;
        }
        said.add(prose.lead(prose.words("region.trend.differ")));
        List<List<ObjectNode>> items = new ArrayList<>();
        one.forEach((trend, countries) -> items.add(List.of(trend("region.trend.item", trend, countries))));
        several.forEach(of -> items.add(several(of)));
        said.add(Doc.bulletList(items));
    }

    private ObjectNode trend(String key, Trend trend, List<Reported> countries) {
        return prose.sentence(
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
                        && of.trends().getOrDefault(excerpt, Set.of()).size() > 1)
                .toList();
        List<Passage> others = trendPassages(List.of(of)).stream()
                .filter(passage -> !Excerpt.passages(telling).contains(passage))
                .toList();
        List<ObjectNode> item = new ArrayList<>();
        item.add(prose.sentence(
                prose.words(
                        telling.isEmpty() ? "region.trend.several" : "region.trend.quoted", prose.name(of.country())),
                others));
        telling.forEach(excerpt -> item.add(prose.quotation(excerpt)));
        return item;
    }

    private static List<Passage> trendPassages(List<Reported> countries) {
        return countries.stream()
                .flatMap(of -> Excerpt.passages(of.on(Topic.TREND)).stream())
                .toList();
    }

    private void names(Findings findings, List<ObjectNode> said) {
        List<SharedNames.Shared> shared = sharedNames.in(findings.countries().stream()
                .flatMap(of -> of.passages().stream())
                .toList());
        if (shared.isEmpty()) {
            return;
        }
        said.add(prose.lead(prose.words("region.shared")));
        said.add(Doc.bulletList(shared.stream()
                .map(name -> List.of(prose.sentence(
                        prose.words(
                                "region.shared.item",
                                name.name(),
                                prose.names(name.passages().keySet())),
                        name.passages().values())))
                .toList()));
    }
}
