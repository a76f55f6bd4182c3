package org.tessera.merging;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

/**
 * What one country reports.
 *
 * @param telling for each topic the most telling excerpts
 * @param trends what its most telling passages say of the trend, each of another document
 * @param figures dated figures of the situation
 * @param tables passages that are rows of forms and tables
 */
record Reported(
        Country country,
        List<Passage> passages,
        Map<Topic, List<Excerpt>> telling,
        Map<Excerpt, Set<Trend>> trends,
        List<Excerpt> figures,
        List<Passage> tables) {

    private static final int EXCERPTS_A_TOPIC = 2;
    private static final int FIGURES = 3;
    private static final String MAIL_HEADERS = "headers";

    /** @param inPart whether a part of a passage can be quoted; else only all of it can */
    static Reported by(Country country, List<Passage> passages, Predicate<Passage> inPart) {
        List<Passage> texts = passages.stream()
                .filter(passage -> !Tabular.is(passage)
                        && !MAIL_HEADERS.equals(passage.locator().part()))
                .toList();
        Telling telling = new Telling(texts, inPart);
        Map<Excerpt, Set<Trend>> trends = new LinkedHashMap<>();
        Telling.ofEachDocument(telling.on(Topic.TREND), EXCERPTS_A_TOPIC)
                .forEach(excerpt -> trends.put(excerpt, telling.trend(excerpt.passage())));
        Map<Topic, List<Excerpt>> best = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            List<Excerpt> few = Telling.ofEachDocument(telling.on(topic), EXCERPTS_A_TOPIC);
            if (!few.isEmpty()) {
                best.put(topic, few);
            }
        }
        List<Excerpt> figures =
                telling.on(Topic.SITUATION, one -> one.on(Topic.SITUATION) && Figures.isDated(one.words())).stream()
                        .limit(FIGURES)
                        .toList();
        return new Reported(
                country,
                passages,
                best,
                trends,
                figures,
                passages.stream().filter(Tabular::is).toList());
    }

    int contributions() {
        return (int) passages.stream().map(Passage::contribution).distinct().count();
    }

    /** A passage of each contribution, to cite the contribution as a whole. */
    Collection<Passage> oneOfEach() {
        Map<UUID, Passage> first = new LinkedHashMap<>();
        telling.values()
                .forEach(list ->
                        list.forEach(one -> first.putIfAbsent(one.passage().contribution(), one.passage())));
        tables.forEach(passage -> first.putIfAbsent(passage.contribution(), passage));
        passages.forEach(passage -> first.putIfAbsent(passage.contribution(), passage));
        return first.values();
    }

    List<Excerpt> on(Topic topic) {
        return telling.getOrDefault(topic, List.of());
    }

    /** The passages on which it rests that the country reports on the topic: texts before tables. */
    List<Passage> carrying(Topic topic) {
        List<Excerpt> texts = on(topic);
        if (!texts.isEmpty()) {
            return Excerpt.passages(texts);
        }
        return tables.stream()
                .filter(table -> (topic == Topic.SITUATION && !Figures.isPrice(table, table.text()))
                        || (topic == Topic.PRICE && Figures.isPrice(table, table.text())))
                .toList();
    }

    /** The directions that the country reports, each once. */
    Set<Trend> trend() {
        return union(trends);
    }

    private static Set<Trend> union(Map<Excerpt, Set<Trend>> trends) {
        Set<Trend> union = EnumSet.noneOf(Trend.class);
        trends.values().forEach(union::addAll);
        return union;
    }
}
