package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tessera.evidence.Passage;

/**
 * Holds a chapter's passages against one another: what corroborates, what contradicts, what is merely copied. The same
 * evidence gives the same claims in the same order.
 */
final class Claims {

    private final Alike alike;
    private final Locale working;
    private final List<Claim> found = new ArrayList<>();

    private Claims(Alike alike, Locale working) {
        this.alike = alike;
        this.working = working;
    }

    /** @param passages in a stable order */
    static List<Claim> of(Collection<Passage> passages, Alike alike, Locale working) {
        Claims claims = new Claims(alike, working);
        Map<Passage, List<Amount>> amounts = new LinkedHashMap<>();
        passages.forEach(passage -> amounts.put(passage, Amounts.in(passage, working)));
        claims.linked(passages, amounts);
        claims.figures(amounts.values().stream().flatMap(List::stream).toList());
        alike.copiedGroups(passages).forEach(group -> claims.found.add(new Claim.Copied(group, alike.percent(group))));
        return List.copyOf(claims.found);
    }

    // ---- what coordinators linked

    private void linked(Collection<Passage> passages, Map<Passage, List<Amount>> amounts) {
        for (List<Passage> group : alike.linkedGroups(passages)) {
            List<Passage> sources = alike.independent(group);
            if (sources.size() < 2) {
                continue;
            }
            boolean differ = differentFigures(sources, amounts);
            differ |= differentDates(sources);
            if (!differ) {
                found.add(new Claim.Linked(sources));
            }
        }
    }

    /** In what states the same fact, a measure of a year needs nothing else in common. */
    private boolean differentFigures(List<Passage> sources, Map<Passage, List<Amount>> amounts) {
        record Loose(String measure, int year) {}
        Map<Loose, List<Amount>> byMeasure = sources.stream()
                .flatMap(passage -> amounts.getOrDefault(passage, List.of()).stream())
                .collect(Collectors.groupingBy(
                        one -> new Loose(one.thing().measure(), one.thing().year()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        boolean differ = false;
        for (List<Amount> all : byMeasure.values()) {
            List<Amount> each = onePer(all, amount -> amount.passage().id());
            if (each.size() > 1 && values(each) > 1) {
                found.add(new Claim.DifferentFigures(each.getFirst().thing(), each, true));
                differ = true;
            }
        }
        return differ;
    }

    private boolean differentDates(List<Passage> sources) {
        List<Passage> dated = new ArrayList<>();
        List<Span> said = new ArrayList<>();
        Set<Object> dates = new HashSet<>();
        for (Passage passage : sources) {
            Dates.only(passage, working).ifPresent(date -> {
                dated.add(passage);
                said.add(date.said());
                dates.add(date.when());
            });
        }
        boolean differ = dates.size() > 1;
        if (differ) {
            found.add(new Claim.DifferentDates(dated, said));
        }
        return differ;
    }

    // ---- figures for the same thing

    private void figures(List<Amount> amounts) {
        Map<Thing, List<Amount>> byThing =
                amounts.stream().collect(Collectors.groupingBy(Amount::thing, LinkedHashMap::new, Collectors.toList()));
        byThing.forEach((thing, all) -> {
            List<Amount> each = onePer(all, amount -> amount.passage().document());
            List<Amount> sources = new ArrayList<>();
            for (Amount one : each) {
                if (sources.stream()
                        .noneMatch(other -> alike.copied(one.passage(), other.passage())
                                && one.value().equals(other.value()))) {
                    sources.add(one);
                }
            }
            if (sources.size() > 1 && !told(sources)) {
                found.add(
                        values(sources) == 1
                                ? new Claim.SameFigure(thing, sources)
                                : new Claim.DifferentFigures(thing, sources, false));
            }
        });
    }

    /** Whether linked passages have said as much already. */
    private boolean told(List<Amount> sources) {
        Set<UUID> passages =
                sources.stream().map(amount -> amount.passage().id()).collect(Collectors.toSet());
        return found.stream()
                .anyMatch(claim -> claim instanceof Claim.DifferentFigures differ
                        && differ.linked()
                        && differ.passages().stream().map(Passage::id).allMatch(passages::contains));
    }

    /** The figure of each source; one that gives several leaves open which it means. */
    private static List<Amount> onePer(List<Amount> all, Function<Amount, UUID> source) {
        Map<UUID, List<Amount>> bySource =
                all.stream().collect(Collectors.groupingBy(source, LinkedHashMap::new, Collectors.toList()));
        return bySource.values().stream()
                .filter(amounts -> values(amounts) == 1)
                .map(List::getFirst)
                .toList();
    }

    private static long values(List<Amount> amounts) {
        return amounts.stream().map(Amount::value).distinct().count();
    }
}
